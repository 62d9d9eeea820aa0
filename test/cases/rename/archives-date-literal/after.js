const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const june = () =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { from: "2020-06-01T00:00:00.000000Z", to: '2020-06-30T23:59:59.999999Z' }, limit: 25 }) });
