const url = "https://api.livechatinc.com/v3.2/agent/action/deactivate_chat";

export const close = (id) => fetch(url, { method: "POST", body: JSON.stringify({ id }) });
