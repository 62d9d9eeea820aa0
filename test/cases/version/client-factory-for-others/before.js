const axios = require("axios");
module.exports = ({ token, bot }) =>
  axios.create({
    baseURL: "https://api.livechatinc.com/v3.2",
    headers: { Authorization: token, "X-Author-Id": bot },
  });
