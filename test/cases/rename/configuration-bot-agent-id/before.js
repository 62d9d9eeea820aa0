const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export async function replace(name, old) {
  const { bot_agent_id } = await call("create_bot", { name, owner_client_id: CLIENT });
  await call("delete_bot", { bot_agent_id: old });
  return bot_agent_id;
}
export const read = (bot_agent_id) => call("get_bot", { bot_agent_id });
// Its `id` was one before.
export const update = (id, name) => call("update_bot", { id, name });
