const root = "https://api.livechatinc.com/v3.2/agent/action";

export default async function request(action, payload) {
  const response = await fetch(`${root}/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
