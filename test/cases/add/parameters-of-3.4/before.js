const call = (method, body) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const close = (id) => call("deactivate_chat", { id, ignore_requester_presence: true });
export const move = (id) => call("transfer_chat", { id, ignore_requester_presence: true });
export const add = (chat_id, user_id) =>
  call("add_user_to_chat", { chat_id, user_id, user_type: "agent", visibility: "all", ignore_requester_presence: true });
export const out = (chat_id, user_id) =>
  call("remove_user_from_chat", { chat_id, user_id, user_type: "agent", ignore_requester_presence: true });
export const greeted = () => call("list_archives", { filters: { greetings: { values: [1] }, agent_response: { first: true } } });
