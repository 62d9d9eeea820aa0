window.sendChat("deactivate_chat", { id: "K2" });
sendChat("deactivate_chat", { id: "K2" });
self.sendChat("deactivate_chat", { id: "K2" });
