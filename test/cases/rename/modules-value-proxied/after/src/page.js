const client = proxyquire("./client", {});
client.post("deactivate_chat", { id: "K2" });
