export async function next() {
  const response = await fetch("/api/next");
  const message = await response.json();
  if (message.action === "incoming_chat_thread") return message.payload.chat.id;
  return message.action === "thread_closed" ? message.payload.chat_id : undefined;
}
