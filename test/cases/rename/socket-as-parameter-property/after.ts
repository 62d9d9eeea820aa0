class Listener {
  constructor(private socket = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws")) {
    socket.onmessage = ({ data }) => {
      const { action, payload } = JSON.parse(data);
      if (action === "chat_deactivated") console.log(payload.chat_id);
    };
  }
}
new Listener();

class Jobs {
  constructor(private socket = new WebSocket("wss://jobs.example.com/ws")) {
    socket.onmessage = ({ data }) => {
      if (JSON.parse(data).action === "thread_closed") console.log(data);
    };
  }
}
new Jobs();
