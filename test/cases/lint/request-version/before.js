const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.send(JSON.stringify({ version: "3.3", action: "logout", payload: {} }));
