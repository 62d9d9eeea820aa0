const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("send_event_preview", { chat_id: "x", event: { type: "message", text: "…" } });
call("send_thinking_indicator", { chat_id: "x", title: "…" });
call("request_thread_summary", { chat_id: "x", thread_id: "y" });
call("subscribe_customers", { limit: 10 });
call("unsubscribe_customers", { subscription_id: "x" });
call("update_session", { token: "x" });
