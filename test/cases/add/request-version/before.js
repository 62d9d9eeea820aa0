const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.send(JSON.stringify({ version: "3.2", action: "logout", payload: {} }));
