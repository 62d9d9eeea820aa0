const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export async function pictures() {
  const { bot_agents } = await call("list_bots", { all: true });
  return bot_agents.map((bot) => bot.avatar);
}
export async function read(bot_agent_id) {
  const answer = await call("get_bot", { bot_agent_id });
  return answer.bot_agent.name;
}
export async function status(bot_agent_id) {
  const answer = await call("get_bot", { bot_agent_id });
  return answer.bot_agent.status;
}
