const url = "https://api.livechatinc.com/v3.4/agent/action/list_archives";

export const files = () =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { event_types: { values: ["file", "form"] } }, limit: 50 }) });
