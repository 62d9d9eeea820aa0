const base = "https://api.livechatinc.com/v3.1/customer/action";
const query = { license_id: LICENSE };
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { params: query });
  return data;
}

export const chats = () => call("get_chats_summary", { limit: 10 });
export const close = (chat_id) => call("close_thread", { chat_id });
export const mark = (chat_id, thread_id) =>
  call("update_chat_thread_properties", { chat_id, thread_id, properties: { ours: { read: true } } });
export const unmark = (chat_id, thread_id) =>
  call("delete_chat_thread_properties", { chat_id, thread_id, properties: { ours: ["read"] } });
export const plan = () => call("set_customer_fields", { fields: { plan: "pro", seats: "4" } });
export const goals = (page_url) => call("check_goals", { customer_fields: { plan: "pro" }, group_id: 1, page_url });
export const groups = () => call("get_groups_status", { groups: [1, 2] });
export const preview = (url) => call("get_url_details", { url });
export const one = (chat_id, thread) => call("get_chat_threads", { chat_id, thread_ids: [thread] });
