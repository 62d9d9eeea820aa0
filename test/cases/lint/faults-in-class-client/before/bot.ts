import { LiveChatApi } from "./api";
const api = new LiveChatApi(process.env.TOKEN!);
interface ChatList { chats: { id: string }[]; }
export async function run(chatId: string, threadId: string) {
  await api.call("follow_chat", { chat_id: chatId });
  await api.call("assign_chat", { chat_id: chatId, agent_id: "a@b.c" });
  await api.call("close_chat", { chat_id: chatId });
  await api.call("tag_chat", { chat_id: chatId, tag: "vip" });
  await api.call("activate_chat", { chat: { id: chatId } });
  await api.call("tag_thread", { chat_id: chatId, thread_id: threadId, tag: "vip" });
  const { chats } = await api.call<ChatList>("list_chats", { pagination: { limit: 5 } });
  await api.call("set_routing_status", { status: "accepting chats" });
  await api.call("send_event", { chat_id: chatId, event: { type: "message", text: "x", recipients: "agents" } });
  return chats.map((c) => c.id);
}
