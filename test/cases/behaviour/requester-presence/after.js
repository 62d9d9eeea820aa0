const base = "https://api.livechatinc.com/v3.4/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const close = (id) => post("deactivate_chat", { id, ignore_requester_presence: true });
export const remove = (chat_id, user_id) =>
  post("remove_user_from_chat", {
    chat_id,
    user_id,
    user_type: "agent",
    ignore_requester_presence: true,
  });
export const transfer = (id) => post("transfer_chat", {
  id,
  target: { type: "group", ids: [1] },
  ignore_requester_presence: true
});
