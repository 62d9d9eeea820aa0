const ws = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");

export const watch = () => ws.send(JSON.stringify({ action: "subscribe_customers", payload: { limit: 10 } }));
