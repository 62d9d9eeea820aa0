import axios from "axios";

const api = axios.create({ baseURL: "https://api.livechatinc.com/v3.4/agent/action" });

export async function whispers(chat_id) {
  const { data } = await api.post("/get_chat", { chat_id });
  return data.thread.events.filter((event) => event.visibility === "agents").map(({ text, visibility: recipients }) => [text, recipients]);
}
