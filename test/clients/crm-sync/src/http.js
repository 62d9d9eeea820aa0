import axios from "axios";

export const livechat = axios.create({
  baseURL: "https://api.livechatinc.com/v3.2/agent/action",
  headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` },
});

export const crm = axios.create({ baseURL: "https://crm.example/api/v3.2" });
