define(function (require) {
  var client = require("./client");
  client.post("deactivate_chat", { id: "K2" });
});
