const url = "https://api.livechatinc.com/v3.2/agent/action/update_customer";

export function update(pairs) {
  const payload = pairs.reduce((all, [key, value]) => ({ ...all, [key]: value }), { customer_id: "x" });
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
