const url = "https://api.livechatinc.com/v3.2/agent/action/set_routing_status";

export const touch = (agent_id) => fetch(url, { method: "POST", body: JSON.stringify({ agent_id }) });
