const URL = "https://api.livechatinc.com/v3.0/customer/action";

async function send(action, payload) {
  const response = await fetch(`${URL}/${action}?license_id=100`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ payload }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

const clock = { timestamp: 1768469400 };
await send("update_last_seen_timestamp", { chat_id: "CQ1", timestamp: clock.timestamp });
await send("close_thread", { chat_id: "CQ1" });
const { title } = await send("get_url_details", { url: "https://shop.example" });
console.log(JSON.stringify({ title, timestamp: clock.timestamp }));
