exports.BASE = "https://api.livechatinc.com/v3.2/agent/action";
