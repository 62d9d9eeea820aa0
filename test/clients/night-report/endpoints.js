module.exports = {
  HOST: "api.livechatinc.com",
  ARCHIVES: "/v3.1/agent/action/get_archives",
};
