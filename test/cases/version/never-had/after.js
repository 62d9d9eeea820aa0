export const socket = new WebSocket("wss://api.livechatinc.com/v0.5/agent/rtm/ws");
