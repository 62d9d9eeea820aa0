export const help = `Ask your admin for the scope "chats.conversation--all:rw".`;
