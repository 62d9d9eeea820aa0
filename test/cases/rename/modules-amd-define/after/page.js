define(["./client"], function (client) {
  client.post("deactivate_chat", { id: "K2" });
});
