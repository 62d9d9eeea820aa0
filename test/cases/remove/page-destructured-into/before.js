let page = 1;
({ page } = readState());
await fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", { method: "POST", body: JSON.stringify({ pagination: { page, limit: 25 } }) });
