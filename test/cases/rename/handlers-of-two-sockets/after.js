const handlers = {
  thread_closed: (payload) => console.log(payload.chat_id),
  incoming_chat_thread: (payload) => console.log(payload.chat.id),
};

function listen(url) {
  const ws = new WebSocket(url);
  ws.onmessage = ({ data }) => {
    const { action, payload } = JSON.parse(data);
    handlers[action]?.(payload);
  };
  return ws;
}

export const agent = listen("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
export const customer = listen("wss://api.livechatinc.com/v3.2/customer/rtm/ws");
