const call = (name, payload) => fetch("https://api.livechatinc.com/v3.2/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) });
call("follow_chat", { chat_id: 1 });
