const base = "https://api.livechatinc.com/v3.1/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const create = (name) => call("create_bot_agent", { name });
export const update = (id, name) => call("update_bot_agent", { id, name });
export const read = (bot_agent_id) => call("get_bot_agent_details", { bot_agent_id });
export const list = () => call("get_bot_agents", { all: true });
export const remove = (bot_agent_id) => call("remove_bot_agent", { bot_agent_id });
export const properties = () => call("get_property_configs", { all: true });
export const register = (properties) => call("create_properties", properties);
export const webhooks = () => call("get_webhooks_config", {});
