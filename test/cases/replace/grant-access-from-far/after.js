const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

// TODO(chatshift): `grant_access` was replaced… [explain agent-chat/3.4/grant-chat-access-removed]
export const share = (chat, group) => call("grant_access", { id: chat, resource: "chat", access: { type: "group", id: group } });
// TODO(chatshift): `grant_access` was replaced… [explain agent-chat/3.4/grant-chat-access-removed]
export const unseen = (chat, access) => call("grant_access", { id: chat, access });
