const path = require("path");
const { post } = require(path.join(__dirname, "client"));
post("close_thread", { chat_id: "K2" });
