const base = "https://api.livechatinc.com/v3.6/customer/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: { organization_id: ORGANIZATION } });
  return data;
}

export const send = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text, recipients: "all" }, attach_to_last_thread: true });
export const close = (id) => call("deactivate_chat", { id });
export async function list() {
  const { chats_summary, total_chats } = await call("list_chats", { limit: 25 });
  return [total_chats, ...chats_summary.map((chat) => chat.last_thread_id)];
}
