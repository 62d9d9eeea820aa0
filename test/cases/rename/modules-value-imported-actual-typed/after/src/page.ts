const { post } = await vi.importActual<typeof import("./client")>("./client");
post("deactivate_chat", { id: "K2" });
