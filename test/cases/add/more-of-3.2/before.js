const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
export const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("start_chat", { chat: { users: [{ id: "a@example.com", type: "agent" }] } });
call("list_agents_for_transfer", { chat_id: "x" });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "login") payload.chats_summary.forEach(({ last_thread_summary }) => show(last_thread_summary.queue?.position));
};
