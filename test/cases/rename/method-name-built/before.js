const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const tag = (isOn, chat_id, thread_id, tag) => call(`${isOn ? "" : "un"}tag_chat_thread`, { chat_id, thread_id, tag });
