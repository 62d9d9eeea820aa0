interface Event {
  id: string;
  recipients: string;
}
const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const seen: Event[] = [];
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action === "incoming_event") seen.push(push.payload.event);
};

export const isHidden = (event: Event): boolean => event.recipients === "agents";
export const describe = (thing: any): string => thing.recipients;
