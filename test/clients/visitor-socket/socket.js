import WebSocket from "ws";

const socket = new WebSocket("wss://api.livechatinc.com/v3.1/customer/rtm/ws?license_id=100");
const metrics = { thread_closed: 0 };

const handlers = {
  incoming_chat_thread: ({ chat }) => ({ chat: chat.id }),
  chat_user_added: ({ chat_id, user }) => ({ chat: chat_id, user: user.id }),
  events_marked_as_seen: ({ chat_id, user_id }) => ({ chat: chat_id, seen: user_id }),
  thread_closed: ({ chat_id }) => {
    metrics.thread_closed += 1;
    return { chat: chat_id, ...metrics };
  },
};

socket.on("open", () => {
  socket.send(JSON.stringify({ request_id: "1", action: "login", payload: { token: process.env.LIVECHAT_TOKEN } }));
});

socket.on("message", (data) => {
  const { type, action, payload } = JSON.parse(data);
  if (type === "push" && handlers[action]) console.log(JSON.stringify(handlers[action](payload)));
});
