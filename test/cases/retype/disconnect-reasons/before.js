const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "agent_disconnected") return;
  if (payload.reason === "ping_timeout" || "misdirected_request" == payload.reason) reconnect();
  if (['agent_deleted', 'ping_timeout'].includes(payload.reason)) stop();
  const { reason } = payload;
  switch (reason) {
    case "ping_timeout":
      return again();
    case "license_expired":
      return tell();
  }
  const why = payload.reason;
  if (why !== `misdirected_request`) show(why);
};
