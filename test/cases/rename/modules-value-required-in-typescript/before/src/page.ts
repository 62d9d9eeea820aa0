const { post } = require("./client");
post("close_thread", { chat_id: "K2" });
