const url = "https://api.livechatinc.com/v3.4/agent/action/start_chat";

export const start = (author_id) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      chat: { thread: { events: [{ type: "message", text: "hi", author_id, visibility: "all" }] }, users: [{ id: author_id, type: "agent" }] },
    }),
  });
