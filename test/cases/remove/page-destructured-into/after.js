let page = 1;
({ page } = readState());
await fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", { method: "POST", body: JSON.stringify({ pagination: { page }, limit: 25 }) });
