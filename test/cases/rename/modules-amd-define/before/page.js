define(["./client"], function (client) {
  client.post("close_thread", { chat_id: "K2" });
});
