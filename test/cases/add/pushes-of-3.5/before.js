const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "groups_status_updated") payload.groups.forEach(({ id, status }) => show(id, status));
  if (action === "tag_created" || action === "tag_deleted") tags(payload.name);
};
