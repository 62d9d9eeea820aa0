const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "event_deleted") forget(payload.event_id);
  if (action === "group_properties_updated") show(payload.properties);
  if (action === "ticket_created") open(payload.ticket_id);
  if (action === "thread_summary_set") show(payload.summary.text);
  if (action === "incoming_thinking_indicator") show(payload.title);
};
