export const HOOKS = ["incoming_chat_thread", "thread_closed", "incoming_event"] as const;
