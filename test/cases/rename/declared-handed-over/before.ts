interface Event {
  text: string;
  recipients: string;
}
interface Shown {
  recipients: string;
}
interface Mail {
  recipients: string;
}
const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action === "incoming_event") show(push.payload.event);
};

function show(event: Event): void {
  console.log(label(event));
}
const label = ({ recipients }: Shown): string => recipients;

const draft = { text: "…", recipients: "all" };
show(draft);

export const address = (mail: Mail): string => mail.recipients;
