export function deactivate(chat_id) {
  let init = { method: "POST", headers: { "Content-Type": "application/json" } };
  init = { ...init, body: JSON.stringify({ id: chat_id }) };
  return fetch("https://api.livechatinc.com/v3.3/agent/action/deactivate_chat", init);
}
