const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action !== "agent_disconnected") return;
  if (payload.reason === "connection_timeout" || "misdirected_connection" == payload.reason) reconnect();
  if (['agent_deleted', 'connection_timeout'].includes(payload.reason)) stop();
  const { reason } = payload;
  switch (reason) {
    case "connection_timeout":
      return again();
    case "license_expired":
      return tell();
  }
  const why = payload.reason;
  if (why !== `misdirected_connection`) show(why);
};
