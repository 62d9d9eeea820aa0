worker.postMessage({ action: "close_thread", payload: { chat_id: "x" } });
self.onmessage = ({ data }) => data.action === "thread_closed" && done(data.payload.chat_id);
window.addEventListener("message", (event) => event.data.action === "thread_closed" && done(event.data.payload));
