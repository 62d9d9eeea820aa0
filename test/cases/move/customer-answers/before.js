const base = "https://api.livechatinc.com/v3.0/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export async function send(chat_id, text) {
  const answer = await call("send_event", { chat_id, event: { type: "message", text } });
  return answer.event.id;
}
export async function start() {
  const { chat } = await call("start_chat", {});
  return [chat.id, chat.thread.id];
}
export async function activate(id) {
  const answer = await call("activate_chat", { chat: { id } });
  return answer.chat.threads[0].id;
}
export async function rename(name) {
  const answer = await call("update_customer", { name });
  return answer.customer.name;
}
