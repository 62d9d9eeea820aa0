const url = "https://api.livechatinc.com/v3.1/agent/action/close_thread";

export const close = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id });
