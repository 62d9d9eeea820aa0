window.Api.post("deactivate_chat", { id: "K2" });
Api.post("deactivate_chat", { id: "K2" });
