const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function open(chat_id, thread) {
  const { chat } = await call("get_chat_threads", { chat_id, thread_ids: [thread] });
  show(chat.threads[0].events, chat.threads[0].timestamp);
  show(chat.properties.routing.source.value);
}
export const several = (chat_id, first, second) => call("get_chat_threads", { chat_id, thread_ids: [first, second] });
export async function order(chat_id, thread) {
  const answer = await call("get_chat_threads", { chat_id, thread_ids: [thread] });
  return answer.chat.order;
}
export async function summary(chat_id, thread) {
  const answer = await call("get_chat_threads", { chat_id, thread_ids: [thread] });
  return answer.chat.threads_summary;
}
