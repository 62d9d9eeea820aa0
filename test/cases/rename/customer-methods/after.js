const base = "https://api.livechatinc.com/v3.2/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export const chats = () => call("list_chats", { limit: 10 });
export const close = (chat_id) => call("deactivate_chat", { chat_id });
export const mark = (chat_id, thread_id) =>
  call("update_thread_properties", { chat_id, thread_id, properties: { ours: { read: true } } });
export const unmark = (chat_id, thread_id) =>
  call("delete_thread_properties", { chat_id, thread_id, properties: { ours: ["read"] } });
export const plan = () => call("set_customer_session_fields", { session_fields: [{ plan: "pro" }, { seats: "4" }] });
export const goals = (page_url) => call("check_goals", { session_fields: [{ plan: "pro" }], group_id: 1, page_url });
export const groups = () => call("list_group_statuses", { group_ids: [1, 2] });
export const preview = (url) => call("get_url_info", { url });
export const one = (chat_id, thread) => call("get_chat", { chat_id, thread_id: thread });
