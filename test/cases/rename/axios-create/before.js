import axios from "axios";

const livechat = axios.create({
  baseURL: "https://api.livechatinc.com/v3.2/agent/action",
  headers: { Authorization: `Bearer ${process.env.TOKEN}` },
});

export const resume = (id) => livechat.post("/activate_chat", { chat: { id } });
export const leave = (chat_id) => livechat.post("unfollow_chat", { chat_id });
