const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const until = () =>
  call("get_archives", { filters: { date_to: "2020-06-18T12:00:00.000000Z" }, pagination: { limit: 25 } });
