(function (w) {
var BASE = "https://api.livechatinc.com/v3.3/agent/action";
function post(m, b) {
  return fetch(BASE + "/" + m, { method: "POST", body: JSON.stringify(b) });
}
post("follow_chat", { id: "K1" });
w.Api = { post: post };
})(window);
