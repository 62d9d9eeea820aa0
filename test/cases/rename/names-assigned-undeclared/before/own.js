// Names of its own, whatever others assign.
(function () {
  var BASE, post;
  BASE = "https://rival.test";
  post = function (method, body) {
    return fetch(BASE + "/" + method, { method: "POST", body: JSON.stringify(body) });
  };
  post("follow_chat", { chat_id: 1 });
})();
