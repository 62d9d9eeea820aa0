import { CLOSED } from "./names.js";

const ws = new WebSocket("wss://api.livechatinc.com/v3.2/customer/rtm/ws");
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === CLOSED) close(payload.chat_id);
};
