class Handlers {
  incoming_chat_thread({ chat }) {
    open(chat.id);
  }
  thread_closed = ({ chat_id }) => close(chat_id);
}
const handlers = new Handlers();

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action in handlers) handlers[action](payload);
};
