const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_event") store.dispatch({ type: "incoming_event", payload: payload.event });
};
export const selectVisible = (state) => state.events.filter((event) => event.recipients === "all");
