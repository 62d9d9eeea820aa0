const url = "https://api.livechatinc.com/v3.3/agent/action/list_archives";

export const files = () =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { events: { types: ["file", "form"] } }, limit: 50 }) });
