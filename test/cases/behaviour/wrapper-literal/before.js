const url = "https://api.livechatinc.com/v3.3/agent/action/deactivate_chat";
const close = (id) => fetch(url, { method: "POST", body: JSON.stringify({ id }) });

close("a");
close("b");
