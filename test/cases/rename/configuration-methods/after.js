const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const create = (name) => call("create_bot", { name });
export const update = (id, name) => call("update_bot", { id, name });
export const read = (bot_agent_id) => call("get_bot", { bot_agent_id });
export const list = () => call("list_bots", { all: true });
export const remove = (bot_agent_id) => call("delete_bot", { bot_agent_id });
export const properties = () => call("list_registered_properties", { all: true });
export const register = (properties) => call("register_properties", properties);
export const webhooks = () => call("list_registered_webhooks", {});
