const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export async function set(agent_id, routing_status) {
  await call("update_agent", { agent_id, routing_status: "offline" });
  await call("update_agent", { agent_id });
  await call("update_agent", { agent_id, routing_status });
  return call("update_agent", { agent_id });
}
