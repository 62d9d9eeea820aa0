const { client: Client } = require("websocket");

const client = new Client();
client.on("connect", (connection) => {
  connection.sendUTF(JSON.stringify({ action: "list_chats", payload: { filters: { include_active: false } } }));
});
client.connect("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
