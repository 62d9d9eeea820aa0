import WebSocket from "ws";

const names = { monday: "Mon", sunday: "Sun" };
const socket = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

function show(payload) {
  console.log(`${payload.id}: ${names.monday} from ${payload.work_scheduler.monday?.start}`);
  const times = payload.work_scheduler;
  for (const day of Object.keys(names)) console.log(`${names[day]} ${times[day]?.start ?? "off"}`);
}

socket.on("open", () =>
  socket.send(JSON.stringify({ action: "login", payload: { token: `Bearer ${process.env.LIVECHAT_TOKEN}` } })),
);
socket.on("message", (data) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") show(payload);
});
