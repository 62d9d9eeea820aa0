const at = (version) => (texts, ...values) =>
  `https://api.livechatinc.com/v${version}/agent/action/` + String.raw(texts, ...values);
const api = at("3.1");

export const close = (chat_id) => fetch(api`close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });
