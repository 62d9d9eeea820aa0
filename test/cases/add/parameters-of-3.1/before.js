const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("get_archives", { filters: { thread_ids: ["x"], tags: { values: ["y"] } } });
call("get_chats_summary", { filters: { group_ids: [1] } });
call("activate_chat", { chat: { id: "x" }, continuous: true });
