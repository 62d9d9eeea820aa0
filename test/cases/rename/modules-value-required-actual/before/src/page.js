const { post } = jest.requireActual("./client");
post("close_thread", { chat_id: "K2" });
