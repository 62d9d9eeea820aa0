import WebSocket from "ws";

const product = { name: "shoes" };
const socket = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");
let count = 0;

const send = (action, payload) => {
  count += 1;
  socket.send(JSON.stringify({ request_id: `${action}-${count}`, action, payload }));
};

const time = (seconds) => new Date(seconds * 1000).toISOString();

function hear(action, payload) {
  switch (action) {
    case "last_seen_timestamp_updated":
      console.log(`${payload.user_id} has read ${payload.chat_id} up to ${time(payload.timestamp)}`);
      break;
    case "customer_updated":
      console.log(`${payload.id} is called ${payload.name} and looks at ${product.name}`);
      break;
    case "incoming_event":
      console.log(`${payload.event.text} at ${time(payload.event.timestamp)}`);
      break;
    case "incoming_chat_thread":
      for (const user of payload.chat.users) {
        if (user.id === "anna@shop.example") console.log(`Anna has read all up to ${time(user.last_seen_timestamp)}`);
      }
      break;
  }
}

socket.on("open", () => send("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` }));
socket.on("message", (data) => {
  const { type, action, payload, success } = JSON.parse(data);
  if (type === "push") hear(action, payload);
  else if (!success) console.log(payload.error.message);
  else if (action === "login") {
    send("update_last_seen_timestamp", { chat_id: "Q0004", timestamp: 1709283605 });
    send("follow_chat", { chat_id: "Q0004" });
  }
});
