const url = "https://api.livechatinc.com/v3.3/agent/action/start_chat";

export const start = (author_id) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      chat: { thread: { events: [{ type: "message", text: "hi", author_id, recipients: "all" }] } },
    }),
  });
