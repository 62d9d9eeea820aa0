const BASE = "https://api.livechatinc.com/v3.4/agent/action";
const headers = { "Content-Type": "application/json" };

export async function open(customer, chat, group) {
  await fetch(`${BASE}/deactivate_chat`, { method: "POST", headers, body: JSON.stringify({ id: chat, ignore_requester_presence: true }) });
}
