const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const mine = (agent_ids, query) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { agent_ids, query }, pagination: { limit: 25 } }) });
