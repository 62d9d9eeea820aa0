const handlers = new Map([
  ["incoming_chat_thread", ({ chat }) => open(chat.id)],
  ["thread_closed", ({ chat_id }) => close(chat_id)],
]);
handlers.set("chat_user_added", ({ chat_id }) => join(chat_id));

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  handlers.get(action)?.(payload);
};
