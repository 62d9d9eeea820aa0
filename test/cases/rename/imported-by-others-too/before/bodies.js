export const first = { chat_id: "1" };
