const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export { BASE as livechat };
