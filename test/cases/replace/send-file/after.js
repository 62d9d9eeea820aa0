const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const url = "https://api.livechatinc.com/v3.1/agent/action/send_file";

export const file = (form) => fetch(url, { method: "POST", body: form });
