define("client", ["jquery"], function ($) {
  var BASE = "https://api.livechatinc.com/v3.3/agent/action";
  function post(method, body) {
    return fetch(BASE + "/" + method, { method: "POST", body: JSON.stringify(body) });
  }
  post("follow_chat", { id: "K1" });
  var api = { post: post };
  return api;
});
