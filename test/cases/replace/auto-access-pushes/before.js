const NAMES = new Set(["auto_access_added", "auto_access_updated", "auto_access_deleted"]);
const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  if (NAMES.has(JSON.parse(data).action)) refresh();
};
