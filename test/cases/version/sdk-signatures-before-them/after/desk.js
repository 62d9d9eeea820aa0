import { Agent } from "@livechat/lc-sdk-js";

export const rtm = new Agent.RTM({ region: "fra" });
export const leave = (id) => rtm.unfollowChat(id);
