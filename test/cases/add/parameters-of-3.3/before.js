const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("login", { token: "x", customer_monitoring_level: "my", pushes: { "3.3": ["incoming_chat"] } });
call("start_chat", { active: false });
call("list_threads", { chat_id: "x", filters: { from: "2021-01-01T00:00:00.000000Z" } });
call("list_customers", { sort_by: "created_at", filters: { include_customers_without_chats: true, chat_group_ids: { values: [1] } } });
