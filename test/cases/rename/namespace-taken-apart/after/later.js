const { call: send } = await import("./api.js");
send("unfollow_chat", { id: 1 });
