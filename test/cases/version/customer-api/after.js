const BASE = "https://api.livechatinc.com/v3.6/customer/action";

const call = (action, payload) =>
  fetch(`${BASE}/${action}?license_id=1`, { method: "POST", body: JSON.stringify(payload) });

export const close = (chat_id) => call("deactivate_chat", { chat_id });
export const say = (chat_id, text) => call("send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
