client.close_thread({ chat_id: "x", recipients: "all" }, (error, { thread }) => console.log(error, thread.timestamp));
