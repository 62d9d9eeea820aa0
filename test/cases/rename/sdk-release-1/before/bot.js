import { Agent } from "@livechat/lc-sdk-js";

const api = new Agent.Web("id", () => ({}));

export const wake = (chatId) => api.activateChat(chatId);
export const close = (chatId) => api.deactivateChat(chatId);
export const routes = () => api.listRoutingStatuses([7]);
