const axios = require("axios");
const client = axios.create({ baseURL: "https://api.livechatinc.com/v3.2" });
module.exports = client;
