interface Event {
  id: string;
  visibility: "all" | "agents";
}
type Visibility = Event["visibility"];
type Small = Pick<Event, "id" | "visibility">;
const KEYS: (keyof Event)[] = ["id", "visibility"];

const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action !== "incoming_event") return;
  const small: Small = push.payload.event;
  const visibility: Visibility = small.visibility;
  console.log(visibility, KEYS);
};
