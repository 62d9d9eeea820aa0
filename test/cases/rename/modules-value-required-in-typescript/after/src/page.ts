const { post } = require("./client");
post("deactivate_chat", { id: "K2" });
