const base = "https://api.livechatinc.com/v3.2/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export const close = (chat_id) => call("deactivate_chat", { chat_id });
export const resume = (id) => call("activate_chat", { chat: { id } });
export const set = (chat_id, properties) => call("update_chat_properties", { chat_id, properties });
export const unset = (chat_id, properties) => call("delete_chat_properties", { chat_id, properties });
// These keep `chat_id`, and events their `recipients`.
export const send = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text, recipients: "all" }, attach_to_last_thread: true });
export const seen = (chat_id, seen_up_to) => call("mark_events_as_seen", { chat_id, seen_up_to });
export const threads = (chat_id) => call("list_threads", { chat_id });
export const mark = (chat_id, thread_id, properties) =>
  call("update_thread_properties", { chat_id, thread_id, properties });
