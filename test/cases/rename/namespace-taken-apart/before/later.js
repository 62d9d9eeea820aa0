const { call: send } = await import("./api.js");
send("unfollow_chat", { chat_id: 1 });
