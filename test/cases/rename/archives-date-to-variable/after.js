const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const until = (date_to) => call("list_archives", { filters: { date_to }, limit: 25 });
export const before = (day) => call("list_archives", { filters: { date_to: day }, limit: 25 });
