import request from "../transport.js";

export async function note(chat_id, text) {
  const { event_id } = await request("send_event", {
    chat_id,
    event: { type: "message", text, recipients: "agents" },
  });
  return event_id;
}
