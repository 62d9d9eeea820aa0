const base = "https://api.livechatinc.com/v3.1/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

const send = (chat_id, event) => post("send_event", { chat_id, event });

export const card = (id) => send(id, { type: "rich_message", template_id: "card", elements: [], recipients: "all" });
export const cards = (id) => send(id, { type: "rich_message", template_id: "cards", elements: [], recipients: "all" });
