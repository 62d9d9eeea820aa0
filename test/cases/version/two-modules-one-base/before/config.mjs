export default { apiBase: "https://api.livechatinc.com/v3.2/agent/action" };
