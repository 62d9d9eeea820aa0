import { close, say } from "./livechat.js";

interface Hook {
  action: string;
  payload: { chat_id: string; event: { type: string; text?: string; recipients: string } };
}

/** What LiveChat posts to us. */
export async function receive({ action, payload }: Hook) {
  if (action !== "incoming_event" || payload.event.recipients !== "agents") return;
  if (payload.event.text === "!close") await close(payload.chat_id);
  else await say(payload.chat_id, "Seen.", "agents");
}
