const follow = (body: object) => fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", { method: "POST", body: JSON.stringify(body) });
window.LiveDesk = { follow };
export {};
