var api = "https://api.livechatinc.com/v3.3/agent/action";
fetch(`${api}/follow_chat`, { method: "POST", body: JSON.stringify({ id: 1 }) });
