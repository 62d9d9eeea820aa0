function onMessage({ data }) {
  const { action, payload } = data;
  if (action === "incoming_chat_thread") open(payload.chat.id);
  if (action === "thread_closed") close(payload.chat_id);
}

window.addEventListener("message", onMessage);
