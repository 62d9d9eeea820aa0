const url = "https://api.livechatinc.com/v3.4/agent/action/get_chat";

export const read = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
