const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const log = { reason: "ping_timeout" };

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "agent_disconnected") return;
  if (payload.reason === "license_expired") tell();
  if (log.reason === "ping_timeout") tell();
  show(payload.reason);
  switch (payload.reason) {
    case "ping_timeout":
      return again();
    case "connection_timeout":
      return tell();
  }
};
