const LABELS = { close_thread: "Close", send_event: "Send" };
const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const buttons = Object.keys(LABELS).map((method) => ({ label: LABELS[method], run: (chat_id) => call(method, { chat_id }) }));
