let api = "https://api.livechatinc.com/v3.2/agent/action";
fetch(`${api}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id: 1 }) });
