const url = "https://api.livechatinc.com/v3.1/agent/action/get_chat_threads";

export const read = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
