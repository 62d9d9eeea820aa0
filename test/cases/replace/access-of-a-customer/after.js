const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

const access = { type: "group", id: 7 };
// TODO(chatshift): `grant_access` was replaced… [explain agent-chat/3.4/grant-chat-access-removed]
export const grant = (customer) => call("grant_access", { id: customer, resource: "customer", access });
// TODO(chatshift): `revoke_access` was… [explain agent-chat/3.4/revoke-chat-access-removed]
export const revoke = (customer) => call("revoke_access", { id: customer, resource: "customer", access });
// TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
export const set = (customer) => call("set_access", { id: customer, resource: "customer", access });
