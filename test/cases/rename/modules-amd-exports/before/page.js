define(["require", "exports", "./client"], function (require, exports, client) {
  client.post("close_thread", { chat_id: "K2" });
});
