const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const since = (day) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { date_from: day }, pagination: { limit: 25 } }) });
