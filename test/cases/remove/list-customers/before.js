const base = "https://api.livechatinc.com/v3.5/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export const customers = () => post("list_customers", { limit: 10 });
export const customer = (id) => post("get_customer", { id });
