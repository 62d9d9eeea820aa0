const call = (method, body) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const statuses = () => call("list_routing_statuses", { filters: { group_ids: [1] } });
