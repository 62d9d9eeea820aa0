const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export async function app(bot_agent_id) {
  const answer = await call("get_bot", { bot_agent_id });
  return answer.bot_agent.application.client_id;
}
