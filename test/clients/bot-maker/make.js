import axios from "axios";

const api = axios.create({
  baseURL: "https://api.livechatinc.com/v3.1/configuration/action",
  headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` },
});

export async function bots() {
  const { data } = await api.post("/get_bot_agents", { all: true });
  return data.bot_agents.map(({ id, name }) => ({ bot_agent_id: id, name }));
}

export async function retire(bot_agent_id) {
  const { data } = await api.post("/get_bot_agent_details", { bot_agent_id });
  await api.post("/remove_bot_agent", { bot_agent_id });
  return data.bot_agent.name;
}

const known = await bots();
const names = [];
for (const { bot_agent_id } of known) names.push(await retire(bot_agent_id));
console.log(JSON.stringify({ known, names }));
