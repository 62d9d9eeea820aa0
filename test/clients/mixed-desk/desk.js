import axios from "axios";
import request from "superagent";

const TOKEN = `Bearer ${process.env.LIVECHAT_TOKEN}`;
const customer = axios.create({
  baseURL: "https://api.livechatinc.com/v3.2/customer/action",
  params: { license_id: 100 },
  headers: { Authorization: TOKEN },
});
const configure = (action, payload) =>
  request
    .post(`https://api.livechatinc.com/v3.2/configuration/action/${action}`)
    .set("Authorization", TOKEN)
    .send(payload)
    .then(({ body }) => body);

const { data } = await customer.post("/list_chats", { limit: 1 });
const chat_id = data.chats_summary[0].id;
await customer.post("/activate_chat", { chat: { id: chat_id } });
await customer.post("/update_chat_properties", { chat_id, properties: { desk: { open: "yes" } } });
const { bot_agents } = await configure("list_bots", { all: true });
const bot = await configure("get_bot", { bot_agent_id: bot_agents[0].id });
console.log(JSON.stringify({ chat_id, bots: bot_agents.map(({ id }) => id), name: bot.bot_agent.name }));
