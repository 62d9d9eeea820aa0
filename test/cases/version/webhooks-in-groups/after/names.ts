export enum Hook {
  Started = "incoming_chat",
  Closed = "chat_deactivated",
}
export const icons = { thread_closed: "lock", order_placed: "bell" };
