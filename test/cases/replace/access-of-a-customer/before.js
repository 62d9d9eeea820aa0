const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

const access = { type: "group", id: 7 };
export const grant = (customer) => call("grant_access", { id: customer, resource: "customer", access });
export const revoke = (customer) => call("revoke_access", { id: customer, resource: "customer", access });
export const set = (customer) => call("set_access", { id: customer, resource: "customer", access });
