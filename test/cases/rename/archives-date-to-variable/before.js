const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const until = (date_to) => call("get_archives", { filters: { date_to }, pagination: { limit: 25 } });
export const before = (day) => call("get_archives", { filters: { date_to: day }, pagination: { limit: 25 } });
