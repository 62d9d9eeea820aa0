const url = "https://api.livechatinc.com/v3.1/agent/action/get_customers";

export const customers = () => fetch(url, { method: "POST", body: JSON.stringify({ order: "asc" }) });
