const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const mine = (agent_ids, query) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { agents: { values: agent_ids }, query }, limit: 25 }) });
