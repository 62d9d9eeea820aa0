import axios from "axios";

const client = axios.create({ baseURL: "https://api.livechatinc.com/v3.0/agent/action" });

export async function reopen(chatId) {
  const { data } = await client.post("/activate_chat", { payload: { chat: { id: chatId } } });
  return { id: data.chat.id, thread: data.chat.threads[0].id };
}

export async function create(name) {
  const response = await client.post("/create_customer", { payload: { name } });
  return `${response.data.name} (${response.data.email ?? "no email"})`;
}
