import WebSocket from "ws";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
let count = 0;

const send = (action, payload) => socket.send(JSON.stringify({ request_id: String((count += 1)), action, payload }));

function setUp(agent, customer, group) {
  send("update_agent", { agent_id: agent, routing_status: "accepting_chats" });
  send("update_agent", { agent_id: agent });
  send("change_push_notifications", { enabled: true, firebase_token: "f-1", platform: "ios" });
  send("grant_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
  send("revoke_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
  send("set_access", { resource: "customer", id: customer, access: { type: "group", id: group } });
}

socket.on("open", () => send("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` }));
socket.on("message", (data) => {
  const { type, action, payload, success } = JSON.parse(data);
  if (type === "response" && !success) console.log(`${action}: ${payload.error.message}`);
  if (type === "response" && action === "login") setUp("anna@shop.example", "c-1", 0);
  if (type === "push" && action === "thread_closed") console.log(`${payload.chat_id} is closed`);
});
