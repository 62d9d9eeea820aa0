LiveChatApi.post("deactivate_chat", { id: "K2" });
window.LiveChatApi.post("deactivate_chat", { id: "K2" });
