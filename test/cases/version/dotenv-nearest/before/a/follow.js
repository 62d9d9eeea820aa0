exports.follow = (chat_id) => fetch(`${process.env.BASE}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
