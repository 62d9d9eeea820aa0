import axios from "axios";

export const http = axios.create({ baseURL: "https://api.livechatinc.com/v3.1/agent/action" });
export const close = (chat_id) => http.post("/close_thread", { chat_id }).then(() => undefined);
