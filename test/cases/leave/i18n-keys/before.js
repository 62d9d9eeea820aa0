export default {
  thread_closed: "The chat was closed",
  incoming_chat_thread: "A new chat",
  chat_user_added: "{name} joined",
};
