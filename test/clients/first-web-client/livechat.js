function call(action, payload) {
  return fetch("https://api.livechatinc.com/v3.0/agent/action/" + action, {
    method: "POST",
    headers: { Authorization: "Bearer " + process.env.LIVECHAT_TOKEN, "Content-Type": "application/json" },
    body: JSON.stringify({ payload: payload }),
  })
    .then(function (response) {
      return response.json();
    })
    .then(function (body) {
      if (body.error) throw new Error(body.error.message);
      return body;
    });
}

module.exports = call;
