export const socket = new WebSocket("wss://talk.example.test/agent/v0.5/rtm/ws");
export const call = () => fetch("https://talk.example.test/v9.1/agent/action/close_thread", { method: "POST" });
