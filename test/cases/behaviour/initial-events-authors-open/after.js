const BASE = "https://api.livechatinc.com/v3.4/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function open(users, bot, chat) {
  call("start_chat", { chat: { users, thread: { events: [{ type: "message", text: "a", author_id: bot }] } } });
  call("start_chat", { chat: { users: [...users], thread: { events: [{ type: "message", text: "b", author_id: bot }] } } });
  call("start_chat", { chat: { ...chat, thread: { events: [{ type: "message", text: "c", author_id: bot }] } } });
  call("start_chat", { chat: { users: [], thread: { events: [{ type: "message", text: "d", author_id: pick() }] } } });
  call("start_chat", {
    chat: { thread: { events: [{ type: "message", text: "e", author_id: bot }, { type: "message", text: "f", author_id: "x" }] } },
  });
  call("send_event", { chat_id: chat.id, event: { type: "message", text: "g", author_id: bot } });
}
