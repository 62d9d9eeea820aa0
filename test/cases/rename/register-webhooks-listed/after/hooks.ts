export const HOOKS = ["incoming_chat", "chat_deactivated", "incoming_event"] as const;
