const call = (name: string, payload: object) => fetch("https://rival.test/" + name, { method: "POST", body: JSON.stringify(payload) });
call("follow_chat", { chat_id: 1 });
