const on = {};
on.incoming_chat = (payload) => open(payload.chat.id);
on["chat_deactivated"] = (payload) => close(payload.chat_id);

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  on[action]?.(payload);
};
