const { format } = require("node:util");

const url = new URL("https://api.livechatinc.com");
url.pathname = "/v3.1/agent/action/close_thread";

exports.close = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
exports.call = (method, payload) =>
  fetch(format("https://api.livechatinc.com/v%s/agent/action/%s", "3.1", method), {
    method: "POST",
    body: JSON.stringify(payload),
  });
exports.show = (method) => console.log(format("https://api.livechatinc.com/v%s/agent/action/%s", "3.1", method));
