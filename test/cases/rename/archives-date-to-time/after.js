const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const until = () =>
  call("list_archives", { filters: { to: "2020-06-18T12:00:00.000000Z" }, limit: 25 });
