export enum Hook {
  Started = "incoming_chat_thread",
  Closed = "thread_closed",
}
export const icons = { thread_closed: "lock", order_placed: "bell" };
