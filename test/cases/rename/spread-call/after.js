const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
const request = ["follow_chat", { id: "a" }];

call(...request);
