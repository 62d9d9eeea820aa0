export default { apiBase: "https://api.livechatinc.com/v3.3/agent/action" };
