post("deactivate_chat", { id: "K2" });
