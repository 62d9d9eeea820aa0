export async function post(action, payload = {}) {
  const response = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${action}: ${body.error.message}`);
  return body;
}
