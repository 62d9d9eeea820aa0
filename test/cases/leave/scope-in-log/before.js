console.warn("the token lacks chats.conversation--all:rw");
// chats.conversation--access:rw
