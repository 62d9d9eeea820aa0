const handlers = new Map([
  ["incoming_chat", ({ chat }) => open(chat.id)],
  ["chat_deactivated", ({ chat_id }) => close(chat_id)],
]);
handlers.set("user_added_to_chat", ({ chat_id }) => join(chat_id));

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  handlers.get(action)?.(payload);
};
