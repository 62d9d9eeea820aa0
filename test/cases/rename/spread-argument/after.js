const url = "https://api.livechatinc.com/v3.3/agent/action/update_customer";

export function update(customer_id, name, email) {
  const base = { id: customer_id, name };
  const body = JSON.stringify({ ...base, ...(email ? { email } : {}) });
  return fetch(url, { method: "POST", body });
}
