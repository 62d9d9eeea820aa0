const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");

export const say = (chat_id, text) =>
  ws.send(
    JSON.stringify({
      version: "3.4",
      action: "send_event",
      payload: { chat_id, event: { type: "message", text, visibility: "all" } },
    }),
  );
