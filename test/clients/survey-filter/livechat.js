const axios = require("axios");

const headers = { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` };

/** The call form, with everything in one object. */
module.exports.archives = async function archives(filters, limit) {
  const { data } = await axios({
    method: "post",
    url: "https://api.livechatinc.com/v3.1/agent/action/get_archives",
    headers,
    data: { filters, pagination: { limit } },
  });
  return data;
};
