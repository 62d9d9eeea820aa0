const STARTED = "incoming_chat_thread";
const CLOSED = "thread_closed";
const icons = new Map([
  ["incoming_chat_thread", "bell"],
  ["thread_closed", "lock"],
]);
const words = { started: "incoming_chat_thread", closed: "thread_closed" };
class Handlers {
  incoming_chat_thread() {}
  thread_closed = () => {};
  close() {}
}
module.exports = { STARTED, CLOSED, icons, Handlers, words };
