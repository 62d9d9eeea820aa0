const BASE = "https://api.livechatinc.com/v3.2/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export async function set(agent_id, routing_status) {
  await call("set_routing_status", { agent_id, status: "offline" });
  await call("set_routing_status", { agent_id, status: routing_status });
  return call("set_routing_status", { agent_id });
}
