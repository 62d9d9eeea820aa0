const url = "https://api.livechatinc.com/v3.3/agent/action/update_customer";

export function update(pairs) {
  const payload = pairs.reduce((all, [key, value]) => ({ ...all, [key]: value }), { id: "x" });
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
