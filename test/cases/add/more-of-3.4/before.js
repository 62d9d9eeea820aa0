const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "login") show(payload.license.organization_id);
  if (action === "incoming_chat") {
    show(payload.chat.thread.previous_accessible_thread_id, payload.chat.users[0].visibility);
    for (const event of payload.chat.thread.events) if (event.type === "filled_form") show(event.form_type);
  }
};
