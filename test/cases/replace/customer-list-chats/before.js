const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function list(offset) {
  const { chats_summary } = await call("get_chats_summary", { offset, limit: 10 });
  return chats_summary.map((chat) => [chat.order, chat.last_event_per_type.message.thread_order]);
}
export const first = () => call("get_chats_summary", { offset: 0 });
export const threads = (chat_id) => call("get_chat_threads_summary", { chat_id, limit: 5 });
