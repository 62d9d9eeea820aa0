const base = "https://api.livechatinc.com/v3.0/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export const start = async () => (await post("start_chat", {})).event_ids;
export const again = async (id) => (await post("activate_chat", { chat: { id } })).event_ids;
