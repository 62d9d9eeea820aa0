const base = "https://api.livechatinc.com/v3.1/agent/action";

export const share = (id, group) =>
  fetch(`${base}/set_chat_access`, { method: "POST", body: JSON.stringify({ resource: "chat", id, access: { type: "group", id: group } }) });
