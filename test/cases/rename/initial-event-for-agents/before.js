const url = "https://api.livechatinc.com/v3.3/agent/action/start_chat";

export const start = (text) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({ chat: { thread: { events: [{ type: "message", text, recipients: "agents" }] } } }),
  });
