const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

ws.onopen = () =>
  ws.send(JSON.stringify({ action: "login", payload: { token, pushes: { "3.5": ["incoming_chat"], "3.6": "all" } } }));
