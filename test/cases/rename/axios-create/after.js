import axios from "axios";

const livechat = axios.create({
  baseURL: "https://api.livechatinc.com/v3.3/agent/action",
  headers: { Authorization: `Bearer ${process.env.TOKEN}` },
});

export const resume = (id) => livechat.post("/resume_chat", { chat: { id } });
export const leave = (chat_id) => livechat.post("unfollow_chat", { id: chat_id });
