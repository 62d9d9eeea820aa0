const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const wanted = "summary";

socket.onopen = () => socket.send(JSON.stringify({ request_id: wanted, action: "get_chats_summary", payload: {} }));
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.request_id === wanted) console.log(message.payload.chats_summary[0].last_thread_summary.order);
  if (message.type === "response" && message.success)
    for (const chat of message.payload.chats_summary) console.log(chat.last_thread_summary.order);
};
