import request from "../transport.js";

export const threads = (chat_id) => request("list_threads", { chat_id, sort_order: "asc", limit: 10 });
export const open = () => request("list_chats", { filters: { include_active: true }, sort_order: "asc" });
export const closed = () => request("list_chats", { filters: { include_active: false }, sort_order: "asc" });
