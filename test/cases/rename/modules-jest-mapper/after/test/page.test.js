const { post } = require("@lc/client");
post("deactivate_chat", { id: "K2" });
