const base = "https://api.livechatinc.com/v3.4/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const create = (id, name, avatar_path) => call("create_agent", { id, name, avatar: avatar_path });
export async function picture(id) {
  const agent = await call("get_agent", { id });
  return agent.avatar;
}
// What lists agents keeps it.
export async function pictures() {
  const agents = await call("list_agents", {});
  return agents.map((agent) => agent.avatar_path);
}
