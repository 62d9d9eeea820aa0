const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const since = (day) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { from: new Date(day).toISOString() }, limit: 25 }) });
