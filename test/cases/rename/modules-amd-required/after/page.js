require(["jquery", "./client"], function ($, client) {
  client.post("deactivate_chat", { id: "K2" });
});
