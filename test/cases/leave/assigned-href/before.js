location.href = "https://api.livechatinc.com/v3.1/agent/action/close_thread";
link.setAttribute("href", "https://api.livechatinc.com/v3.1/agent/action/get_archives");
