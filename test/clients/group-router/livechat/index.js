const version = "v3.1";
const url = (action) => "https://api.livechatinc.com/" + version + "/agent/action/" + action;

async function call(action, payload) {
  const response = await fetch(url(action), {
    method: "POST",
    headers: { Authorization: "Bearer " + process.env.LIVECHAT_TOKEN, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const answer = await response.json();
  return response.ok ? answer : Promise.reject(new Error(answer.error.message));
}

exports.call = call;
exports.METHODS = require("./methods").METHODS;
