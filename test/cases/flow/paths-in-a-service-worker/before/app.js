navigator.serviceWorker.register("/sw.js");
fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
  method: "POST",
  body: JSON.stringify({ pagination: { limit: 25 } }),
});
