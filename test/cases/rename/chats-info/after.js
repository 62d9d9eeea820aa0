import axios from "axios";

export async function active() {
  const { data } = await axios.post("https://api.livechatinc.com/v3.7/agent/action/list_chats", {});
  return data.chats_info.filter((chat) => chat.last_thread_info.active);
}
