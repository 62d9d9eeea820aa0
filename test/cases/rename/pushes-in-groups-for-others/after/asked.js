export const isTold = (name) => ["incoming_chat", "chat_deactivated"].includes(name);
export function route(action) {
  if (action === "incoming_chat") return "open";
  if (action === "chat_deactivated") return "closed";
  return undefined;
}
export function label(name) {
  switch (name) {
    case "incoming_chat":
      return "New";
    case "chat_deactivated":
      return "Closed";
  }
}
