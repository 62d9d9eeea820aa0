const call = (name: string, payload: object) => fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) });
call("follow_chat", { id: 1 });
