declare class WebSocket { constructor(url: string); onmessage: (event: any) => void; send(data: string): void; }
const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
ws.onmessage = (event) => {
  const push = JSON.parse(event.data);
  if (push.action === "incoming_event") console.log(push.payload.event.recipients);
};
ws.send(JSON.stringify({ action: "list_customers", payload: {} }));
