LiveChatApi.post("close_thread", { chat_id: "K2" });
window.LiveChatApi.post("close_thread", { chat_id: "K2" });
