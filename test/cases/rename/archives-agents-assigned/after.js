const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export function mine(id) {
  const filters = {};
  if (id) filters.agents = { values: [id] };
  return fetch(url, { method: "POST", body: JSON.stringify({ filters, limit: 25 }) });
}
