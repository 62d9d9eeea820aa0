const url = "https://api.livechatinc.com/v3.2/agent/action/create_customer";

export const create = (name) => fetch(url, { method: "POST", body: JSON.stringify({ name, fields: { plan: "gold" } }) });
export const right = (name) => fetch(url, { method: "POST", body: JSON.stringify({ name, session_fields: [{ plan: "gold" }] }) });
