const { post } = await vi.importActual<typeof import("./client")>("./client");
post("close_thread", { chat_id: "K2" });
