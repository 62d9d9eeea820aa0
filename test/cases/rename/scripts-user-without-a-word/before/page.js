follow({ chat_id: 1 });
