const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const listeners = [];
const on = (name, listener) => listeners.push({ name, listener });
socket.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  for (const { name, listener } of listeners) if (name === action) listener(payload);
};
on("incoming_event", ({ event }) => show(event.text));
const mail = { recipients: ["a@example.com"] };
const filters = [];
const choose = (name, isWanted) => filters.push({ name, isWanted });
choose("incoming_event", (own) => own.recipients.length > 0);
export const wanted = (chosen) => filters.some(({ name, isWanted }) => name === chosen && isWanted(mail));
