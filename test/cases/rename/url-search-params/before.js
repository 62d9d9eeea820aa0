const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export const follow = (chat_id) => fetch(url, { method: "POST", body: new URLSearchParams({ chat_id }) });
