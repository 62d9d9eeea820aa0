import axios from "axios";

export async function start() {
  const { data } = await axios.post("https://api.livechatinc.com/v3.1/agent/action/start_chat", {});
  return [data.chat_id, data.thread_id];
}
