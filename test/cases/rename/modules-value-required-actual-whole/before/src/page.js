const client = jest.requireActual("./client");
client.post("close_thread", { chat_id: "K2" });
