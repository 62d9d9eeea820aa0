const path = require("path");
const { post } = require(path.join(__dirname, "client"));
post("deactivate_chat", { id: "K2" });
