interface Event {
  text: string;
  visibility: string;
}
interface Shown {
  visibility: string;
}
interface Mail {
  recipients: string;
}
const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data) as { action: string; payload: { event: Event } };
  if (push.action === "incoming_event") show(push.payload.event);
};

function show(event: Event): void {
  console.log(label(event));
}
const label = ({ visibility: recipients }: Shown): string => recipients;

const draft = { text: "…", visibility: "all" };
show(draft);

export const address = (mail: Mail): string => mail.recipients;
