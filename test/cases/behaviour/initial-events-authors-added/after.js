const BASE = "https://api.livechatinc.com/v3.4/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function open(customer, bot, other) {
  call("start_chat", {
    chat: {
      users: [{ id: customer.id, type: "customer" }, { id: bot, type: "agent" }, { id: other.id, type: "agent" }],
      thread: {
        events: [
          { type: "message", text: "hi", author_id: bot, visibility: "all" },
          { type: "message", text: "there", author_id: bot, visibility: "all" },
          { type: "message", text: "again", author_id: other.id, visibility: "all" },
          { type: "message", text: "me", author_id: customer.id, visibility: "all" },
        ],
      },
    },
  });
  call("resume_chat", { chat: { id: customer.chat, thread: { events: [{ type: "message", text: "y", author_id: "bot-1" }] }, users: [{ id: "bot-1", type: "agent" }] } });
}
