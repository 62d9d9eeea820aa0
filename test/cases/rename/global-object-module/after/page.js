globalThis.Api.post("deactivate_chat", { id: "K2" });
