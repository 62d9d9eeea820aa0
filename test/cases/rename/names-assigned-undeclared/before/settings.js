BASE = "https://api.livechatinc.com/v3.2/agent/action";
post = function (method, body) {
  return fetch(BASE + "/" + method, { method: "POST", body: JSON.stringify(body) });
};
