const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
ws.send(JSON.stringify({ version: "3.3", action: "get_chat", payload: { chat_id: "x" } }));
ws.send(JSON.stringify({ version: "3.5", action: "get_chat", payload: { chat_id: "x" } }));
ws.send(JSON.stringify({ version: "3.6", action: "request_thread_summary", payload: { chat_id: "x", thread_id: "t" } }));
