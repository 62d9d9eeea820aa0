const BASE = "https://api.livechatinc.com/v3.3/agent/action";
exports.post = (method, body) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });
exports.post("follow_chat", { id: "K1" });
