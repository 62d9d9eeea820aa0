const BASE = "https://api.livechatinc.com/v3.1/agent/action/";

export async function call(action, payload = {}) {
  const response = await fetch(`${BASE}${action}`, { method: "POST", body: JSON.stringify(payload) });
  return response.json();
}
