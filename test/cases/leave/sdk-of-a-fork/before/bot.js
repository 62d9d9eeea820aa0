import { Agent } from "@acme/lc-sdk-js";
import { Web } from "@livechat/lc-sdk-js-types";

new Agent.Web().sendEvent("chat", { type: "message", text: "hi", recipients: "agents" });
new Web().grantChatAccess("chat", { type: "group", id: 1 });
