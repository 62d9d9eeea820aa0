import axios from "axios";

export async function start() {
  const { data } = await axios.post("https://api.livechatinc.com/v3.0/agent/action/start_chat", { payload: {} });
  return [data.chat.id, data.chat.thread.id];
}
