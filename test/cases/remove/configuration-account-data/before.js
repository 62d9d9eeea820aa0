const base = "https://api.livechatinc.com/v3.5/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export const rename = (id, name) => call("update_agent", { id, name });
export const create = (id, name, avatar) => call("create_agent", { id, name, avatar });
export const several = (avatar) => call("batch_update_agents", { requests: [{ id: "a@example.com", avatar }] });
export const bots = () =>
  axios.post("https://api.livechatinc.com/v3.5/configuration/action/list_bots", {}, { headers: { "X-Author-Id": BOT } });
