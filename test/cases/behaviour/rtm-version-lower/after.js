const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

export const follow = (id) => ws.send(JSON.stringify({ action: "follow_chat", version: "3.4", payload: { id } }));
