const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  const { action } = store.getState();
  if (push.action === "chat_deactivated") store.dispatch({ type: "thread_closed" });
  if (action === "thread_closed") show();
};
