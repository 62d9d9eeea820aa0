const BASE = "https://api.livechatinc.com/v3.1";
const call = (action, payload) => fetch(`${BASE}/configuration/action/${action}`, { method: "POST", body: JSON.stringify(payload) });

export const bots = () => call("list_bots", { all: true, fields: ["properties"] });
export const group = (agent_ids) => call("create_group", { agent_ids, filters: { agent_ids } });
