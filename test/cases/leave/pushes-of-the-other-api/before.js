const agent = new WebSocket("wss://api.livechatinc.com/v3.6/agent/rtm/ws");
const customer = new WebSocket("wss://api.livechatinc.com/v3.6/customer/rtm/ws?organization_id=org-1");

function handle({ data }) {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_greeting") console.log(payload.unique_id);
  if (action === "queue_positions_updated") console.log(payload.length);
}
agent.onmessage = handle;
customer.onmessage = handle;
