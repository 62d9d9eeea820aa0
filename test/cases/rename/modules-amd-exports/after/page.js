define(["require", "exports", "./client"], function (require, exports, client) {
  client.post("deactivate_chat", { id: "K2" });
});
