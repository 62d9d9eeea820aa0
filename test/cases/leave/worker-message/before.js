worker.postMessage({ action: "close_thread", payload: { chat_id: "x" } });
self.onmessage = ({ data: { action, payload } }) => action === "thread_closed" && done(payload.chat_id);
