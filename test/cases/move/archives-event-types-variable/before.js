const url = "https://api.livechatinc.com/v3.3/agent/action/list_archives";

export const byType = (types) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { events: { types } } , limit: 50 }) });
