const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const share = (chat, group) => call("revoke_access", { id: chat, resource: "chat", access: { type: "group", id: group } });
export const unseen = (chat, access) => call("revoke_access", { id: chat, access });
