const { post } = await vi.importActual("./client");
post("close_thread", { chat_id: "K2" });
