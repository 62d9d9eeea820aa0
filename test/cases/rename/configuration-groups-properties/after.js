const base = "https://api.livechatinc.com/v3.5/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const ours = (id) => call("list_groups_properties", { group_ids: [id], namespace: "ours" });
