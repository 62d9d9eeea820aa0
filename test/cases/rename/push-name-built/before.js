const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const USER = "chat_user_";

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === USER + "added") join(payload.chat_id);
  if (action === `${USER}removed`) part(payload.chat_id);
};
