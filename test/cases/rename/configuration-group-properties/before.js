const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const list = (group_id) => call("list_group_properties", { group_id, namespace_prefix: "ours" });
export const remove = (group_id, properties) => call("delete_group_properties", { group_id, properties });
// This one keeps `group_id`.
export const update = (group_id, properties) => call("update_group_properties", { group_id, properties });
