import axios from "axios";
function people(value, into) {
  for (const user of value.users || []) into.push(user.id);
  if (value.chat) people(value.chat, into);
  if (value.thread) people(value.thread, into);
}
export async function run(chat_id, found) {
  const { data } = await axios.post("https://api.livechatinc.com/v3.6/agent/action/get_chat", { chat_id });
  people(data, found);
}
