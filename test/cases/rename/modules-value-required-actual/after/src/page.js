const { post } = jest.requireActual("./client");
post("deactivate_chat", { id: "K2" });
