const BASE = "https://api.livechatinc.com/v3.3/agent/action/";

export async function call(action, payload = {}) {
  const response = await fetch(`${BASE}${action}`, { method: "POST", body: JSON.stringify(payload) });
  return response.json();
}
