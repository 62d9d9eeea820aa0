const ws = new WebSocket("wss://chat.example.com/v1/agent/rtm/ws");

ws.addEventListener("message", ({ data }) => {
  const { action, payload } = JSON.parse(data);
  switch (action) {
    case "incoming_chat_thread":
      return open(payload.chat_id);
    case "thread_closed":
      return close(payload.chat_id);
  }
});

export const close = (chat_id) => ws.send(JSON.stringify({ action: "close_thread", payload: { chat_id } }));
