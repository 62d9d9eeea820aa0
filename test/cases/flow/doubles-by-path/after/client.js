import axios from "axios";

export const http = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/agent/action" });
export const close = (chat_id) => http.post("/deactivate_chat", { id: chat_id }).then(() => undefined);
