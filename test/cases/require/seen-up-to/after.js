export const seen = (chat_id) =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/mark_events_as_seen", {
    method: "POST",
    body: JSON.stringify({ payload: { chat_id } }),
  });
