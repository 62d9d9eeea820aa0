const base = "https://api.livechatinc.com/v3.4/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const ours = (id) => call("list_group_properties", { id, namespace: "ours" });
