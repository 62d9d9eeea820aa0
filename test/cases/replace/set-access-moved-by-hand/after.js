const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const give = (id, group) => call("set_access", { id, resource: "chat", access: { type: "group", id: group } });
