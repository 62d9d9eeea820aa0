const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws?license_id=1");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_typing_indicator") {
    const { visibility: recipients, author_id } = payload.typing_indicator;
    show(author_id, recipients === "agents");
  }
};

export const typing = (chat_id) =>
  ws.send(JSON.stringify({ action: "send_typing_indicator", payload: { chat_id, is_typing: true, visibility: "all" } }));
