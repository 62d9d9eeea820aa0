const ws = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const handle = ({ action, payload }) => {
  if (action === "incoming_chat") open(payload.chat.id);
  if (action === "view_opened") focus(payload.id);
  if (action === "view_closed") blur(payload.id);
};

ws.onmessage = ({ data }) => handle(JSON.parse(data));
export const view = (id) => handle({ action: "view_opened", payload: { id } });
export const leave = (id) => queue("view_closed", { id });
