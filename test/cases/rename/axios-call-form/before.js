const axios = require("axios");

const transfer = (id, group) =>
  axios({
    method: "post",
    url: "https://api.livechatinc.com/v3.3/agent/action/transfer_chat",
    headers: { "Content-Type": "application/json" },
    data: { id, target: { type: "group", ids: [group] }, force: true },
  });

module.exports = transfer;
