export const seen = (chat_id) =>
  fetch("https://api.livechatinc.com/v3.0/agent/action/update_last_seen_timestamp", {
    method: "POST",
    body: JSON.stringify({ payload: { chat_id } }),
  });
