const base = "https://shop.example/rpc";
const call = (action, payload) => axios.post(`${base}/${action}?license_id=${LICENSE}`, payload);
export const close = (chat_id) => call("close_thread", { chat_id });
export const plan = () => call("set_customer_fields", { fields: { plan: "pro" } });
export const one = (chat_id, thread) => call("get_chat_threads", { chat_id, thread_ids: [thread] });
