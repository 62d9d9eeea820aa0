globalThis.Api.post("close_thread", { chat_id: "K2" });
