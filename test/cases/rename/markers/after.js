const base = "https://api.livechatinc.com/v3.4/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export function whisper(chat_id, text) {
  // TODO(chatshift): The sender of an event… [explain agent-chat/3.4/send-event-needs-chat-user]
  return post("send_event", {
    chat_id,
    event: { type: "message", text, visibility: "agents" },
  });
}

	export const close = (id) =>
		// TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
		post("deactivate_chat", { id });
