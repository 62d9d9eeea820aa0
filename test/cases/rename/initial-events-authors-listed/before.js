const url = "https://api.livechatinc.com/v3.3/agent/action/start_chat";
const post = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });

export const start = (agent, text) =>
  post({
    chat: {
      users: [{ id: agent, type: "agent" }],
      thread: { events: [{ type: "message", text, author_id: agent, recipients: "all" }] },
    },
  });
export const other = (agent, bot, text) =>
  post({
    chat: {
      users: [{ id: agent, type: "agent" }],
      thread: { events: [{ type: "message", text, author_id: bot, recipients: "all" }] },
    },
  });
