const CLOSE = "deactivate_chat";
const post = (api, method, body) =>
  fetch(`https://api.livechatinc.com/v3.2/${api}/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const agent = (chat_id) => post("agent", CLOSE, { chat_id });
export const customer = (chat_id) => post("customer", CLOSE, { chat_id });
