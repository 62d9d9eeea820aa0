export const follow = (bus, chat_id) => bus.request("follow_chat", { chat_id });
