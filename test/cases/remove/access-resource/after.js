const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const share = (id, group) => post("grant_chat_access", { id, access: { type: "group", id: group } });
export const unshare = (id, group) => post("revoke_chat_access", { id, access: { type: "group", id: group } });
export const customer = (id, group) => post("grant_chat_access", { resource: "customer", id, access: { type: "group", id: group } });
