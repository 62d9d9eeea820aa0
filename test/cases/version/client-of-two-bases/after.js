import axios from "axios";

const live = axios.create({ baseURL: "https://api.livechatinc.com/v3.2/agent/action" });
const labs = axios.create({ baseURL: "https://api.labs.livechatinc.com/v3.2/agent/action" });
const client = process.env.NODE_ENV === "production" ? live : labs;
const either = axios.create({
  baseURL: process.env.EU ? "https://api-fra.livechatinc.com/v3.2" : "https://api.livechatinc.com/v3.2",
});

export const close = (chat_id) => client.post("/deactivate_chat", { chat_id });
export const closeOther = (chat_id) => either.post("/agent/action/deactivate_chat", { chat_id });
