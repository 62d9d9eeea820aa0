const config = { url: "https://api.livechatinc.com/v3.1/agent/action" };
module.exports = Object.freeze({ config });
