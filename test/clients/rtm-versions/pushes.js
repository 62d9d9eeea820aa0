export const WANTED = ["incoming_event", "chat_deactivated"];
