const config = { url: "https://api.livechatinc.com/v3.6/agent/action" };
module.exports = Object.freeze({ config });
