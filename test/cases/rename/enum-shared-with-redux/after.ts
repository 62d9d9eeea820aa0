enum Action {
  Closed = "chat_deactivated",
  Event = "incoming_event",
}
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.action === Action.Closed) store.dispatch({ type: Action.Closed });
};
export const reduce = (state: number, action: { type: Action }) => (action.type === Action.Closed ? state - 1 : state);
