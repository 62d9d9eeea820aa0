define(["require", "exports"], function (require, exports) {
  var BASE = "https://api.livechatinc.com/v3.1/agent/action";
  function post(method, body) {
    return fetch(BASE + "/" + method, { method: "POST", body: JSON.stringify(body) });
  }
  post("follow_chat", { chat_id: "K1" });
  exports.post = post;
});
