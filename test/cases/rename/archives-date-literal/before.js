const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const june = () =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { date_from: "2020-06-01", date_to: '2020-06-30' }, pagination: { limit: 25 } }) });
