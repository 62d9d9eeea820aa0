export async function tell(chat_id, text) {
  const response = await fetch(`https://api.telegram.org/bot${process.env.LIVECHAT_TOKEN}/sendMessage`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ chat_id, text }),
  });
  return (await response.json()).result.message_id;
}
