import { post } from "#api/livechat.js";
post("deactivate_chat", { id: "K2" });
