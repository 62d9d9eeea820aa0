const post = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.4/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const tellAll = (content) => post("multicast", { recipients: { agents: { all: true } }, content });
export const whisper = (chat_id, text) =>
  post("send_event", { chat_id, event: { type: "message", text, visibility: "agents" } });
