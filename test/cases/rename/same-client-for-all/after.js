import axios from "axios";

const http = axios.create({ timeout: 1000 });

export async function both(chat_id) {
  const data = { chat_id };
  await http.post("https://api.livechatinc.com/v3.3/agent/action/follow_chat", data);
  await http.post("https://bots.example.com/follow", data);
}
