import axios from "axios";

export async function active() {
  const { data } = await axios.post("https://api.livechatinc.com/v3.6/agent/action/list_chats", {});
  return data.chats_summary.filter((chat) => chat.last_thread_summary.active);
}
