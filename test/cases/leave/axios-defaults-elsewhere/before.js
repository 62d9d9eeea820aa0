import axios from "axios";

axios.defaults.baseURL = "https://desk.example/api";

export const close = (chat_id) => axios.post("/close_thread", { chat_id });
export const list = (token) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", headers: { token }, body: "{}" });
