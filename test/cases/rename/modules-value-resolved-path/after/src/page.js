const client = require(require.resolve("./client"));
client.post("deactivate_chat", { id: "K2" });
