const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") store(payload.work_scheduler);
  if (action === "agent_created") for (const day in payload.work_scheduler) plan(day);
  if (action === "agent_created") for (const [day, { start }] of Object.entries(payload.work_scheduler)) plan(day, start);
  if (action === "bot_created") payload.work_scheduler.monday = { start: "09:00" };
  if (action === "bot_updated") plan(payload.work_scheduler[nextDay()]);
};
