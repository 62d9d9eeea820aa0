const url = "https://api.livechatinc.com/v3.4/agent/action/deactivate_chat";
const close = (id) => fetch(url, { method: "POST", body: JSON.stringify({ id, ignore_requester_presence: true }) });

close("a");
close("b");
