const base = "https://api.livechatinc.com/v3.3/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export async function pictures() {
  const bot_agents = await call("list_bots", { all: true });
  return bot_agents.map((bot) => bot.avatar_path);
}
export async function read(bot_agent_id) {
  const answer = await call("get_bot", { id: bot_agent_id });
  return answer.name;
}
export async function status(bot_agent_id) {
  const answer = await call("get_bot", { id: bot_agent_id });
  return answer.status;
}
