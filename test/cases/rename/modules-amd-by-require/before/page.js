define(function (require) {
  var client = require("./client");
  client.post("close_thread", { chat_id: "K2" });
});
