const NAMES = new Set(["auto_accesses_updated"]);
const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  if (NAMES.has(JSON.parse(data).action)) refresh();
};
