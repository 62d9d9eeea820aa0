const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
const request = ["follow_chat", { chat_id: "a" }];

call(...request);
