const url = "https://api.livechatinc.com/v3.6/agent/action/login";

export const login = (token) => fetch(url, { method: "POST", body: JSON.stringify({ token }) });
