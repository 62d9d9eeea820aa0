export const ICONS = { thread_closed: "lock", incoming_chat_thread: "bell", chat_user_added: "plus" };
export const iconOf = (name) => ICONS[name];
