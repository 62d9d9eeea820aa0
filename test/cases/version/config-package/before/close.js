const config = require("config");
const axios = require("axios");

const api = axios.create({ baseURL: `${config.get("livechat.host")}/v${config.get("livechat.version")}/agent/action` });

exports.deactivate = (id) => api.post("/deactivate_chat", { chat_id: id });
