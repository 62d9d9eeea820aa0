import body from "./body.json";

fetch("https://api.livechatinc.com/v3.6/agent/action/follow_chat", { method: "POST", body: JSON.stringify(body) });
