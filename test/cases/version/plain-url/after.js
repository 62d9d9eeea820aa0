export const seen = (chat_id, seen_up_to) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/mark_events_as_seen", {
    method: "POST",
    body: JSON.stringify({ chat_id, seen_up_to }),
  });
