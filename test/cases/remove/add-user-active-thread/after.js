const url = "https://api.livechatinc.com/v3.4/agent/action/add_user_to_chat";
const add = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });

export const one = (chat_id, user_id) => add({ chat_id, user_id, user_type: "agent", visibility: "all", ignore_requester_presence: true });
export const two = (chat_id, user_id, active) =>
  add({ chat_id, user_id, user_type: "agent", visibility: "all", ignore_requester_presence: true });
