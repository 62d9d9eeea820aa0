const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "agent_updated") plan(payload.work_scheduler.monday?.start, payload.work_scheduler["tuesday"].end);
  if (action === "agent_created") {
    const times = payload.work_scheduler;
    plan(times.friday.start, times.friday?.end);
  }
  if (action === "bot_created") {
    const { work_scheduler } = payload;
    const today = names[new Date().getDay()];
    plan(today, work_scheduler[today]?.start);
  }
  if (action === "bot_updated" && payload.work_scheduler?.sunday) ring(payload.work_scheduler.sunday.start);
};
