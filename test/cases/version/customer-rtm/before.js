const socket = new WebSocket("wss://api.livechatinc.com/v3.1/customer/rtm/ws?license_id=1");

socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "thread_closed") close(payload.chat_id);
  if (action === "incoming_event") show(payload.event.text, payload.event.recipients);
};

export const say = (chat_id, text) =>
  socket.send(JSON.stringify({ action: "send_event", payload: { chat_id, event: { type: "message", text, recipients: "all" } } }));
