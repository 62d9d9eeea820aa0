const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

const chat_thread_tagged = (payload) => console.log("tagged", payload.tag);
const handlers = {
  chat_access_granted: (payload) => console.log("granted", payload.id),
  "chat_access_revoked"(payload) {
    console.log("revoked", payload.id);
  },
  thread_tagged: chat_thread_tagged,
};

ws.addEventListener("message", (event) => {
  const { action, payload } = JSON.parse(event.data);
  const handler = handlers[action];
  if (handler) handler(payload);
});
