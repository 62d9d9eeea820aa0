import axios from "axios";

export async function firstEvents(chat_id) {
  const { data } = await axios.post("https://api.livechatinc.com/v3.6/agent/action/get_chat", { chat_id });
  return data.thread.events.map((event) => event.visibility);
}
