import { store } from "@console/state";
import { VERSION, Wire } from "@console/wire";

export const wire = new Wire();

const PUSHES = { said: "incoming_event", began: "incoming_chat_thread", ended: "thread_closed" };

export async function connect(token) {
  await wire.opened();
  await wire.ask("login", { token, pushes: { [VERSION]: Object.values(PUSHES) } });
  wire.on(PUSHES.began, ({ chat }) => store.dispatch({ type: "chats/known", chats: [chat] }));
  wire.on(PUSHES.said, ({ chat_id, event }) => store.dispatch({ type: "chats/said", id: chat_id, event }));
  wire.on(PUSHES.ended, ({ chat_id }) => store.dispatch({ type: "chats/ended", id: chat_id }));
  const { chats_summary } = await wire.ask("get_chats_summary", { limit: 10 });
  store.dispatch({ type: "chats/known", chats: chats_summary });
}

export const whisper = (chat_id, text) =>
  wire.ask("send_event", { chat_id, event: { type: "message", text, recipients: "agents" } });

export const end = (chat_id) => wire.ask("close_thread", { chat_id });
