import axios from "axios";
import got from "got";

const api = axios.create({ baseURL: "https://api.livechatinc.com/v3.2/agent/action" });

export const tell = (content) => api.post("/multicast", { recipients: { agents: { all: true } }, content, type: "news" });
export const again = (content) =>
  got.post("https://api.livechatinc.com/v3.2/agent/action/multicast", { timeout: 9, json: { recipients: { agents: { all: true } }, content } });
