import { Agent } from "@livechat/lc-sdk-js";

const web = new Agent.Web(authorize);
web.sendEvent("K", { type: "message", text: "Hi", recipients: "all" });
