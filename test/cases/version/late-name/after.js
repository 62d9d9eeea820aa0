export const say = (chat_id, text) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/send_event", {
    method: "POST",
    body: JSON.stringify({ chat_id, event: { type: "message", text, recipients: "all" } }),
  });
