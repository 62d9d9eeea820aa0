const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const all = (query) =>
  call("get_archives", { filters: { agent_ids: null, query }, pagination: { limit: 25 } });
