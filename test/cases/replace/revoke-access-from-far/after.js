const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

// TODO(chatshift): `revoke_access` was… [explain agent-chat/3.4/revoke-chat-access-removed]
export const share = (chat, group) => call("revoke_access", { id: chat, resource: "chat", access: { type: "group", id: group } });
// TODO(chatshift): `revoke_access` was… [explain agent-chat/3.4/revoke-chat-access-removed]
export const unseen = (chat, access) => call("revoke_access", { id: chat, access });
