const BASE = "https://api.livechatinc.com/v3.6/agent/action";
export { BASE as livechat };
