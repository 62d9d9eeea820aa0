import WebSocket from "ws";
import { follow, seen } from "./agent.js";
import { tell } from "./telegram.js";

const GROUP = 4711;
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.on("open", () =>
  ws.send(
    JSON.stringify({
      action: "login",
      request_id: "1",
      payload: { token: `Bearer ${process.env.LIVECHAT_TOKEN}`, away: true },
    }),
  ),
);
ws.on("message", async (data) => {
  const { action, payload, type, success } = JSON.parse(data);
  if (type === "response" && action === "login") {
    for (const { id } of payload.chats_summary) await follow(id);
    return console.log(JSON.stringify({ success }));
  }
  if (action === "incoming_event" && payload.event.recipients === "all") {
    const message = await tell(GROUP, `${payload.chat_id}: ${payload.event.text}`);
    await seen(payload.chat_id, payload.event.created_at);
    console.log(JSON.stringify({ chat_id: GROUP, from: payload.chat_id, message }));
  } else if (action === "chat_deactivated") {
    await tell(GROUP, `${payload.chat_id} is closed`);
    console.log(JSON.stringify({ closed: payload.chat_id }));
  }
});
