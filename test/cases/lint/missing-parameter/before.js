const url = "https://api.livechatinc.com/v3.6/agent/action/tag_thread";

export const tag = (chat_id, tag) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id, tag }) });
