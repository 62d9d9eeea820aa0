import axios from "axios";

const client = axios.create({ baseURL: "https://api.livechatinc.com/v3.1/agent/action" });

export async function reopen(chatId) {
  const { data } = await client.post("/activate_chat", { chat: { id: chatId } });
  return { id: chatId, thread: data.thread_id };
}

export async function create(name) {
  const response = await client.post("/create_customer", { name });
  return `${name} (${response.data.email ?? "no email"})`;
}
