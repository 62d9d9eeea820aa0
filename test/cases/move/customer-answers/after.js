const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function send(chat_id, text) {
  const answer = await call("send_event", { chat_id, event: { type: "message", text } });
  return answer.event_id;
}
export async function start() {
  const { chat_id, thread_id } = await call("start_chat", {});
  return [chat_id, thread_id];
}
export async function activate(id) {
  const answer = await call("activate_chat", { chat: { id } });
  return answer.thread_id;
}
export async function rename(name) {
  const answer = await call("update_customer", { name });
  return answer.name;
}
