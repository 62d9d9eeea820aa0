const base = "https://api.livechatinc.com/v3.4/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export function whisper(chat_id, text) {
  // TODO(chatshift): Who sends an event must be a user of the chat; until 3.3 the sender was added without asking. Before the first event to a chat that the sender is not a user of, call `add_user_to_chat` with `{chat_id, user_id: <the sender's id>, user_type: "agent", visibility: "all", ignore_requester_presence: true}`. [agent-chat/3.4/send-event-needs-chat-user]
  return post("send_event", {
    chat_id,
    event: { type: "message", text, visibility: "agents" },
  });
}

	export const close = (id) =>
		// TODO(chatshift): Who closes or transfers a chat, or adds or removes its users, must be a user of it. Add `ignore_requester_presence: true` to keep the old behaviour. [agent-chat/3.4/requester-presence-required]
		post("deactivate_chat", { id });
