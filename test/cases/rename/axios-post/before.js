const axios = require("axios");

module.exports = async function summaries(token) {
  const { data } = await axios.post(
    "https://api.livechatinc.com/v3.1/agent/action/get_chats_summary",
    { order: "desc", limit: 10 },
    { headers: { Authorization: `Bearer ${token}` } },
  );
  return data.chats_summary;
};
