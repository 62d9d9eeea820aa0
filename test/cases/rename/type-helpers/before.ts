interface Event {
  id: string;
  recipients: "all" | "agents";
}
type Visibility = Event["recipients"];
type Small = Pick<Event, "id" | "recipients">;
const KEYS: (keyof Event)[] = ["id", "recipients"];

const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action !== "incoming_event") return;
  const small: Small = push.payload.event;
  const visibility: Visibility = small.recipients;
  console.log(visibility, KEYS);
};
