const base = "https://api.livechatinc.com/v3.1/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const share = (id, group) => post("grant_access", { id, resource: "chat", access: { type: "group", id: group } });
export const unshare = (id, group) => post("revoke_access", { resource: "chat", id, access: { type: "group", id: group } });
export const customer = (id, group) => post("grant_access", { resource: "customer", id, access: { type: "group", id: group } });
