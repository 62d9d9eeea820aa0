const url = "https://api.livechatinc.com/v3.3/agent/action/add_user_to_chat";
const add = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });

export const one = (chat_id, user_id) => add({ chat_id, user_id, user_type: "agent", require_active_thread: true });
export const two = (chat_id, user_id, active) =>
  add({ chat_id, user_id, user_type: "agent", require_active_thread: active });
