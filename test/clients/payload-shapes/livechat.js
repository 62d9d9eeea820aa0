const endpoint = (action) => `https://api.livechatinc.com/v3.2/agent/action/${action}`;

export const post = (action, payload) =>
  fetch(endpoint(action), {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  }).then(async (response) => {
    const body = await response.json();
    if (response.ok) return body;
    throw new Error(body.error.message);
  });
