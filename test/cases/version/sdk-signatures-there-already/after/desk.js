import { Agent } from "@livechat/lc-sdk-js";
import WebSocket from "ws";

export const rtm = new Agent.RTM(WebSocket, { region: "fra" });
export const web = new Agent.Web(() => process.env.TOKEN);
export const upload = (form) => web.uploadFile(form, { headers: form.getHeaders() });
export const leave = (id) => rtm.unfollowChat(id);
