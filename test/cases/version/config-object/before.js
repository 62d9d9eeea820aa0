const config = { livechat: { host: "api.livechatinc.com", version: "3.5", timeout: 3.5 } };

const url = (method) => `https://${config.livechat.host}/v${config.livechat.version}/agent/action/${method}`;
exports.read = (chat_id) => fetch(url("get_chat"), { method: "POST", body: JSON.stringify({ chat_id }) });
