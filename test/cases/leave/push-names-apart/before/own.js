const INNER = ["incoming_chat_thread", "thread_closed"];
console.log(INNER.length);
export const icons = { thread_closed: "lock", order_placed: "bell" };
export const steps = ["thread_closed", "order_placed"];
export const isClosed = (type) => type === "thread_closed";
export function reduce(state, action) {
  switch (action.type) {
    case "thread_closed":
      return { ...state, closed: true };
    case "incoming_chat_thread":
      return { ...state, closed: false };
    default:
      return state;
  }
}
export async function ask() {
  const message = await (await fetch("/next")).json();
  if (message.action === "thread_closed") return 1;
  return message.action === "incoming_chat_thread" ? 2 : 0;
}
