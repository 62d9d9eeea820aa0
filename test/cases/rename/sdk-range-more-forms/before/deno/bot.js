import { Agent } from "lc";

const web = new Agent.Web(authorize);
web.sendEvent("K", { type: "message", text: "Hi", recipients: "all" });
