const url = "https://api.livechatinc.com/v3.3/agent/action/transfer_chat";

export const transfer = (id, options) => fetch(url, { method: "POST", body: JSON.stringify({ id, ...options }) });
