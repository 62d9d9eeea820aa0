import axios from "axios";
import got from "got";
const api = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/agent/action" });
api.defaults.headers.common["X-Author-Id"] = process.env.BOT;
api.interceptors.request.use((config) => {
  config.headers.set("x-author-id", process.env.BOT);
  return config;
});
export const list = () => api.post("/list_chats", {});
export const as = got.extend({ headers: { "x-author-id": process.env.BOT } });
