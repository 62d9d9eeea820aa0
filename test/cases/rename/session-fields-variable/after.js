const url = "https://api.livechatinc.com/v3.2/agent/action/update_customer";

export const update = (customer_id, fields) => fetch(url, { method: "POST", body: JSON.stringify({ customer_id, session_fields: Object.entries(fields).map(([key, value]) => ({ [key]: value })) }) });
