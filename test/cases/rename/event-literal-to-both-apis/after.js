const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });
const AGENT = "https://api.livechatinc.com/v3.4/agent/action/send_event";
const CUSTOMER = "https://api.livechatinc.com/v3.4/customer/action/send_event";

export async function both(chat_id, text) {
  const event = { type: "message", text, recipients: "all" };
  await post(AGENT, { chat_id, event });
  await post(CUSTOMER, { chat_id, event });
}
