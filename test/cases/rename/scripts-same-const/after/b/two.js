const api = "https://rival.test";
fetch(`${api}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id: 1 }) });
