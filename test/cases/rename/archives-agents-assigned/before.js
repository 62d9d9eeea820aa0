const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export function mine(id) {
  const filters = {};
  if (id) filters.agent_ids = [id];
  return fetch(url, { method: "POST", body: JSON.stringify({ filters, pagination: { limit: 25 } }) });
}
