const client = jest.requireActual("./client");
client.post("deactivate_chat", { id: "K2" });
