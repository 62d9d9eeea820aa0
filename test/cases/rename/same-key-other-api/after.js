const request = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

const AGENT = "https://api.livechatinc.com/v3.3/agent/action";
const CUSTOMER = "https://api.livechatinc.com/v3.3/customer/action";

export const agentClose = (chat_id) => request(`${AGENT}/deactivate_chat`, { id: chat_id });
export const customerClose = (chat_id) => request(`${CUSTOMER}/deactivate_chat`, { id: chat_id });
export const customerSay = (chat_id, text) =>
  request(`${CUSTOMER}/send_event`, { chat_id, event: { type: "message", text, recipients: "all" } });
