const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const mine = (id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { agents_ids: [id] }, pagination: { limit: 25 } }) });
