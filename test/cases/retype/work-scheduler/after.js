const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") plan(payload.work_scheduler.schedule.find((item) => item.day === "monday" && item.enabled)?.start);
};
