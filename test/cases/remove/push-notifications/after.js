const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));

export const login = (token, push_notifications) => send("login", { token, away: false });
export const quiet = (firebase_token) => send("change_push_notifications", { firebase_token, platform: "ios" });
