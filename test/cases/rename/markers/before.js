const base = "https://api.livechatinc.com/v3.3/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export function whisper(chat_id, text) {
  return post("send_event", {
    chat_id,
    event: { type: "message", text, recipients: "agents" },
  });
}

	export const close = (id) =>
		post("deactivate_chat", { id });
