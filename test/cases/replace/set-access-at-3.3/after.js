const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

// TODO(chatshift): `transfer_chat` fails where no… [explain agent-chat/3.2/set-access-any-agent]
// TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
// TODO(chatshift): `resource` was removed in 3.2… [explain agent-chat/3.2/set-access-resource]
export const give = (id, group) => call("set_access", { id, resource: "chat", access: { type: "group", id: group } });
