const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("login", { token: "x", away: true });
call("add_user_to_chat", { chat_id: "x", user_id: "a", user_type: "agent", require_active_thread: true });
