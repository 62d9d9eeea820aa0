export function icon(type) {
  switch (type) {
    case "thread_closed":
      return "lock";
    case "incoming_chat_thread":
      return "bell";
  }
}
