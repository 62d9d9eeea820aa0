const url = "https://api.livechatinc.com/v3.4/agent/action/list_archives";

export const byType = (types) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { event_types: { values: types } } , limit: 50 }) });
