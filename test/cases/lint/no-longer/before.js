const url = "https://api.livechatinc.com/v3.6/agent/action/list_customers";

export const customers = () => fetch(url, { method: "POST", body: JSON.stringify({}) });
