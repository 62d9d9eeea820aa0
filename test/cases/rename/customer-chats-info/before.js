const base = "https://api.livechatinc.com/v3.6/customer/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: { organization_id: ORGANIZATION } });
  return data;
}

export async function list() {
  const { chats_summary: chats } = await call("list_chats", { limit: 10 });
  return chats.map((chat) => [
    chat.last_thread_id,
    chat.last_event_per_type.message.event.text,
    chat.last_event_per_type.message.thread_id,
    chat.last_thread_summary.user_ids,
  ]);
}
