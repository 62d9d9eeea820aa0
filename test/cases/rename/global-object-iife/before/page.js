window.Api.post("close_thread", { chat_id: "K2" });
Api.post("close_thread", { chat_id: "K2" });
