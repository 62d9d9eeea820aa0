const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

// TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
export const give = (id, group) => call("set_access", { id, resource: "chat", access: { type: "group", id: group } });
