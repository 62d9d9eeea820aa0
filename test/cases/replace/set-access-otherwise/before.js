const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const any = (id, resource, group) => call("set_access", { id, resource, access: { type: "group", id: group } });
export const given = (id, access) => call("set_access", { id, resource: "chat", access });
export async function customer(id, group) {
  await call("set_access", { id, resource: "customer", access: { type: "group", id: group } });
}
