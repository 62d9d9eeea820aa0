var o = { base: "https://api.livechatinc.com/v3.2/agent/action" };
with (o) {
  fetch(base + "/get_chat", { method: "POST", body: JSON.stringify({ chat_id: "K" }) }).then(function (r) { return r.json(); }).then(function (c) { console.log(c.thread.events[0].recipients); });
  fetch("https://api.livechatinc.com/v3.6/agent/action/list_customers", { method: "POST", body: "{}" });
}
