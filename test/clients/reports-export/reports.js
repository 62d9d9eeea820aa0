const ROOT = "https://api.livechatinc.com/v3.4/reports";

export async function report(name, filters, distribution = "day") {
  const response = await fetch(`${ROOT}/${name}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ distribution, filters }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}
