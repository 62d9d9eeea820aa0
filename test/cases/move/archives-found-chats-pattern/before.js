const axios = require("axios");

exports.archives = async (query) => {
  const { data } = await axios.post("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    filters: { query },
    pagination: { limit: 50 },
  });
  const { chats, pagination: { total } } = data;
  return { chats, total };
};
