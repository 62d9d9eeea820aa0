const axios = require("axios");

exports.archives = async (query) => {
  const { data } = await axios.post("https://api.livechatinc.com/v3.2/agent/action/list_archives", {
    filters: { query },
    limit: 50,
  });
  const { chats, found_chats: total } = data;
  return { chats, total };
};
