const agent = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const customer = new WebSocket("wss://api.livechatinc.com/v3.3/customer/rtm/ws");

const send = (socket, action, payload) => socket.send(JSON.stringify({ action, payload }));

export function close(chat_id) {
  const payload = { chat_id };
  send(agent, "deactivate_chat", payload);
  send(customer, "deactivate_chat", payload);
  send(agent, "follow_chat", { id: chat_id });
  send(customer, "get_chat", { chat_id });
}
