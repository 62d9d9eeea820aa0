const url = "https://api.livechatinc.com/vX/agent/action/close_thread".split("X").join("3.1");

export const close = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
