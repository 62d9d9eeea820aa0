for (let page = 1; page < 5; page++) {
  await fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", { method: "POST", body: JSON.stringify({ pagination: { page }, limit: 25 }) });
}
