/**
 * @typedef {object} ChatEvent
 * @property {string} id
 * @property {"all" | "agents"} recipients who sees it
 */
const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  /** @type {{ action: string, payload: { event: ChatEvent } }} */
  const push = JSON.parse(data);
  if (push.action === "incoming_event") console.log(push.payload.event.recipients);
};
