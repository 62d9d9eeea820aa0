const base = "https://api.livechatinc.com/v3.2/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function list(offset) {
  const { chats_summary } = await call("list_chats", { offset, limit: 10 });
  return chats_summary.map((chat) => [chat.order, chat.last_event_per_type.message.thread_order]);
}
export const first = () => call("list_chats", {});
export const threads = (chat_id) => call("get_chat_threads_summary", { chat_id, limit: 5 });
