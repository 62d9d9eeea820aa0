require("module-alias/register");
const { post } = require("@lib/client");
post("deactivate_chat", { id: "K2" });
