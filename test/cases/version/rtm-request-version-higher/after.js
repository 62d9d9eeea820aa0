const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");

export const say = (chat_id, text) =>
  ws.send(
    JSON.stringify({
      version: "3.5",
      action: "send_event",
      payload: { chat_id, event: { type: "message", text, visibility: "all" } },
    }),
  );
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") console.log(payload.event.visibility);
};
