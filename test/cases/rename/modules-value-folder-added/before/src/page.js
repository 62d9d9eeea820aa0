const client = require(__dirname + "/client");
client.post("close_thread", { chat_id: "K2" });
