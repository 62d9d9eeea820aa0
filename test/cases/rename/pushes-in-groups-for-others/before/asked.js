export const isTold = (name) => ["incoming_chat_thread", "thread_closed"].includes(name);
export function route(action) {
  if (action === "incoming_chat_thread") return "open";
  if (action === "thread_closed") return "closed";
  return undefined;
}
export function label(name) {
  switch (name) {
    case "incoming_chat_thread":
      return "New";
    case "thread_closed":
      return "Closed";
  }
}
