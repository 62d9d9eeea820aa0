const axios = require("axios");

const configuration = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/configuration/action" });

exports.agents = () => configuration.post("/list_agents", { filters: { agent_ids: ["a"] }, fields: ["max_chats_count"] });
exports.bot = (name) => configuration.post("/create_bot", { name, groups: [{ id: 0, priority: "normal" }], owner_client_id: "x" });
exports.update = (id, chat_id) => configuration.post("/update_group_properties", { id, chat_id, order: "asc" });
