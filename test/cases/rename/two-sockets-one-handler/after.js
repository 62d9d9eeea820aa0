const handle = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "thread_closed") console.log(payload.chat_id);
};

new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws").onmessage = handle;
new WebSocket("wss://api.livechatinc.com/v3.2/customer/rtm/ws").onmessage = handle;
