const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const mine = (id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { agents: { values: [id] } }, limit: 25 }) });
