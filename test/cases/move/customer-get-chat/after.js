const base = "https://api.livechatinc.com/v3.2/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function open(chat_id, thread) {
  const chat = await call("get_chat", { chat_id, thread_id: thread });
  show(chat.thread.events, Date.parse(chat.thread.created_at) / 1000);
  show(chat.properties.routing.source);
}
export const several = (chat_id, first, second) => call("get_chat", { chat_id, thread_ids: [first, second] });
export async function order(chat_id, thread) {
  const answer = await call("get_chat", { chat_id, thread_id: thread });
  return answer.order;
}
export async function summary(chat_id, thread) {
  const answer = await call("get_chat", { chat_id, thread_id: thread });
  return answer.threads_summary;
}
