const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const one = (customer_id, plan) => post("update_customer", { customer_id, session_fields: [{ plan }] });
export const two = (name) => post("create_customer", { name, session_fields: [{ plan: "pro" }, { "seats": "4" }] });
