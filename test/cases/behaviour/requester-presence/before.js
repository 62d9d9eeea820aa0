const base = "https://api.livechatinc.com/v3.3/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const close = (id) => post("deactivate_chat", { id });
export const remove = (chat_id, user_id) =>
  post("remove_user_from_chat", {
    chat_id,
    user_id,
    user_type: "agent",
  });
export const transfer = (id) => post("transfer_chat", {
  id,
  target: { type: "group", ids: [1] }
});
