const { post } = await vi.importActual("./client");
post("deactivate_chat", { id: "K2" });
