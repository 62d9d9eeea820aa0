const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export async function open(customer, chat, group) {
  await call("grant_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
  await call("grant_access", { resource: "chat", id: chat, access: { type: "group", id: group } });
  const res = await call("revoke_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
  return res.ok;
}
