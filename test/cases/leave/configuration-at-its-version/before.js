const base = "https://api.livechatinc.com/v3.6/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const remove = (id) => call("delete_bot", { id });
export const update = (group_id, properties) => call("update_group_properties", { group_id, properties });
export const groups = (group_ids) => call("list_groups_properties", { group_ids });
export async function pictures() {
  const agents = await call("list_agents", {});
  return agents.map((agent) => agent.avatar_path);
}
