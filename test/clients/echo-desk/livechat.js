const base = "https://api.livechatinc.com/v3.0/agent/action";
const headers = { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` };

export async function post(action, payload) {
  const response = await fetch(`${base}/${action}`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({ payload }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${action}: ${body.error.message}`);
  return body;
}

export async function upload(text) {
  const form = new FormData();
  form.append("image", new Blob([text], { type: "image/png" }), "map.png");
  const response = await fetch(`${base}/upload_image`, { method: "POST", headers, body: form });
  const { url } = await response.json();
  return url;
}
