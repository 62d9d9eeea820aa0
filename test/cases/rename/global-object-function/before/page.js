window.sendChat("close_thread", { chat_id: "K2" });
sendChat("close_thread", { chat_id: "K2" });
self.sendChat("close_thread", { chat_id: "K2" });
