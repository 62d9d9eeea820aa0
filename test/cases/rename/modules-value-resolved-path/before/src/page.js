const client = require(require.resolve("./client"));
client.post("close_thread", { chat_id: "K2" });
