gtag("event", "thread_closed", { chat_id: "x", event_label: "close_thread" });
window.dataLayer.push({ event: "incoming_chat_thread", chat_id: "x" });
