const STARTED = "incoming_chat";
const CLOSED = "chat_deactivated";
const icons = new Map([
  ["incoming_chat", "bell"],
  ["chat_deactivated", "lock"],
]);
const words = { started: "incoming_chat", closed: "chat_deactivated" };
class Handlers {
  incoming_chat() {}
  chat_deactivated = () => {};
  close() {}
}
module.exports = { STARTED, CLOSED, icons, Handlers, words };
