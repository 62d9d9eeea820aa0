require("module-alias/register");
const { post } = require("@lib/client");
post("close_thread", { chat_id: "K2" });
