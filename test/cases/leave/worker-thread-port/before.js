import { parentPort } from "node:worker_threads";

parentPort.on("message", (message) => {
  switch (message.action) {
    case "incoming_chat_thread":
      return parentPort.postMessage({ action: "close_thread", payload: { chat_id: message.payload.chat.id } });
    case "thread_closed":
      return process.exit(0);
  }
});
