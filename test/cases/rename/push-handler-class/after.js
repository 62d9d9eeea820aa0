class Handlers {
  incoming_chat({ chat }) {
    open(chat.id);
  }
  chat_deactivated = ({ chat_id }) => close(chat_id);
}
const handlers = new Handlers();

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action in handlers) handlers[action](payload);
};
