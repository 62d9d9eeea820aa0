define(["client"], (client) => {
  client.post("deactivate_chat", { id: "K2" });
});
