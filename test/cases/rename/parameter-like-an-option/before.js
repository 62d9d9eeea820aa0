import axios from "axios";
import got from "got";

const api = axios.create({ baseURL: "https://api.livechatinc.com/v3.1/agent/action" });

export const tell = (content) => api.post("/multicast", { scopes: { agents: { all: true } }, content, type: "news" });
export const again = (content) =>
  got.post("https://api.livechatinc.com/v3.1/agent/action/multicast", { timeout: 9, json: { scopes: { agents: { all: true } }, content } });
