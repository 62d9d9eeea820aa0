const ws = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");

export const leave = (id, author_id) => ws.send(JSON.stringify({ action: "unfollow_chat", author_id, payload: { id } }));
