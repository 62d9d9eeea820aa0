import axios from "axios";

const api = axios.create({ baseURL: "https://api.livechatinc.com" });

export const follow = (chatId) => api.post("/v3.3/agent/action/follow_chat", { id: chatId });
export const read = (chatId) => api.post("/v3.3/agent/action/get_chat", { chat_id: chatId });
