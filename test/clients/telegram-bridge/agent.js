const post = async (url, body) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
};

export const follow = (chat_id) => post("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { chat_id });

export const seen = (chat_id, seen_up_to) =>
  post("https://api.livechatinc.com/v3.2/agent/action/mark_events_as_seen", { chat_id, seen_up_to });
