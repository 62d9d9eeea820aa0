var App = App || {};
var BASE = "https://api.livechatinc.com/v3.1/agent/action";
function post(m, b) {
  return fetch(BASE + "/" + m, { method: "POST", body: JSON.stringify(b) });
}
post("follow_chat", { chat_id: "K1" });
App.post = post;
