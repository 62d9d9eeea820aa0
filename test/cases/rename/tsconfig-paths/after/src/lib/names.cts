export const follows = "follow_chat";
