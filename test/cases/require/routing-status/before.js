const url = "https://api.livechatinc.com/v3.1/agent/action/update_agent";

export const touch = (agent_id) => fetch(url, { method: "POST", body: JSON.stringify({ agent_id }) });
