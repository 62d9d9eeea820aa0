const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const all = (query) =>
  call("list_archives", { filters: { query }, limit: 25 });
