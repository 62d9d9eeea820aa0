const client = require(__dirname + "/client");
client.post("deactivate_chat", { id: "K2" });
