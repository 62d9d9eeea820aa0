const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const headers = { "Content-Type": "application/json" };

export async function open(customer, chat, group) {
  await fetch(`${BASE}/grant_access`, {
    method: "POST",
    headers,
    body: JSON.stringify({ resource: "customer", id: customer, access: { type: "group", id: group } }),
  });
  await fetch(`${BASE}/close_thread`, { method: "POST", headers, body: JSON.stringify({ chat_id: chat }) });
  await fetch(BASE + "/revoke_access", {
    method: "POST",
    headers,
    body: JSON.stringify({ resource: "customer", id: customer, access: { type: "group", id: group } }),
  });
  await fetch(`${BASE}/set_access`, {
    method: "POST",
    headers,
    body: JSON.stringify({ resource: "customer", id: customer, access: { type: "group", id: group } }),
  });
}
