const on = {};
on.incoming_chat_thread = (payload) => open(payload.chat.id);
on["thread_closed"] = (payload) => close(payload.chat_id);

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  on[action]?.(payload);
};
