import { save } from "storage";

interface Event {
  text: string;
  recipients: string;
}
const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action === "incoming_event") console.log(push.payload.event.recipients);
};

export function keep(text: string): void {
  const event: Event = { text, recipients: "agents" };
  save("events", event);
}
