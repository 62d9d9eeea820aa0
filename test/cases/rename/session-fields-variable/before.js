const url = "https://api.livechatinc.com/v3.1/agent/action/update_customer";

export const update = (customer_id, fields) => fetch(url, { method: "POST", body: JSON.stringify({ customer_id, fields }) });
