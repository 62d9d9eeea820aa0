const HOST = "https://api.livechatinc.com/v3.3";

export async function post(path, payload) {
  const response = await fetch(`${HOST}${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}
