const url = "https://api.livechatinc.com/v3.5/agent/action/list_chats";

export const list = (include_active) => fetch(url, { method: "POST", body: JSON.stringify({ filters: { include_active } }) });
