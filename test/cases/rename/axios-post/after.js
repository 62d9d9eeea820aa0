const axios = require("axios");

module.exports = async function summaries(token) {
  const { data } = await axios.post(
    "https://api.livechatinc.com/v3.2/agent/action/list_chats",
    { sort_order: "desc", limit: 10 },
    { headers: { Authorization: `Bearer ${token}` } },
  );
  return data.chats_summary;
};
