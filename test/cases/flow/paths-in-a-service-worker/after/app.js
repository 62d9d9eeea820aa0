navigator.serviceWorker.register("/sw.js");
fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", {
  method: "POST",
  body: JSON.stringify({ limit: 25 }),
});
