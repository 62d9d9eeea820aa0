const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") plan(payload.work_scheduler.schedule.find((item) => item.day === "monday" && item.enabled)?.start, payload.work_scheduler.schedule.find((item) => item.day === "tuesday" && item.enabled)?.end);
  if (action === "agent_created") {
    const times = payload.work_scheduler;
    plan(times.schedule.find((item) => item.day === "friday" && item.enabled)?.start, times.schedule.find((item) => item.day === "friday" && item.enabled)?.end);
  }
  if (action === "bot_created") {
    const { work_scheduler } = payload;
    const today = names[new Date().getDay()];
    plan(today, work_scheduler.schedule.find((item) => item.day === today && item.enabled)?.start);
  }
  if (action === "bot_updated" && payload.work_scheduler?.schedule.find((item) => item.day === "sunday" && item.enabled)) ring(payload.work_scheduler.schedule.find((item) => item.day === "sunday" && item.enabled)?.start);
};
