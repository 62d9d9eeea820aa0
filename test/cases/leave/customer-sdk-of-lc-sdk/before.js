import { Customer } from "@livechat/lc-sdk-js";

const api = new Customer.Web({ license: 1 });
api.sendEvent("OU0V0P0OWT", { type: "message", text: "hi", recipients: "all" });
api.deactivateChat({ chat_id: "OU0V0P0OWT" });
