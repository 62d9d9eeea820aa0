const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function send(chat_id, text, anyway) {
  const answer = await call("send_event", { chat_id, event: { type: "message", text }, require_active_thread: anyway });
  return answer.thread_id;
}
export const sure = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text } });
export async function start() {
  const answer = await call("start_chat", {});
  return answer.chat.users;
}
export async function activate(id) {
  const answer = await call("activate_chat", { chat: { id } });
  return answer.chat.users;
}
export async function seen(chat_id, timestamp) {
  const answer = await call("mark_events_as_seen", { chat_id, seen_up_to: new Date(timestamp * 1000).toISOString() });
  return answer.timestamp;
}
export const file = (chat_id, file) => call("send_file", { chat_id, file });
