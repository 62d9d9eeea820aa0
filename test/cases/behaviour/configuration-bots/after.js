const base = "https://api.livechatinc.com/v3.3/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const hours = (id, start, end) => call("update_bot", { id, work_scheduler: { monday: { start, end } } });
export const create = (name) => call("create_bot", { name });
export const agents = () => call("list_agents", {});
