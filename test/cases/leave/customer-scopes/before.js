export const scopes = ["customers:own", "chats.conversation--my:rw-not-one"];
