const BASE = "https://api.livechatinc.com/v3.3/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export async function open(customer, chat, group) {
  await call("grant_chat_access", { id: chat, access: { type: "group", id: group } });
  const res = await call("revoke_chat_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
  return res.ok;
}
