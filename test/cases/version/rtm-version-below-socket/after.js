const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

export const follow = (id) => ws.send(JSON.stringify({ action: "follow_chat", version: "3.3", payload: { id: id } }));
