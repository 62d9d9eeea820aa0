const axios = require("axios");

const transfer = (id, group) =>
  axios({
    method: "post",
    url: "https://api.livechatinc.com/v3.4/agent/action/transfer_chat",
    headers: { "Content-Type": "application/json" },
    data: { id, target: { type: "group", ids: [group] }, ignore_agents_availability: true, ignore_requester_presence: true },
  });

module.exports = transfer;
