const base = "https://api.livechatinc.com/v3.2/agent/action/";
module.exports.send = (name, body) => fetch(base + name, { method: "POST", body: JSON.stringify(body) });
