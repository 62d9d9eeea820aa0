const base = "https://api.livechatinc.com/v3.1/agent/action";

export const grant = (body) => fetch(`${base}/set_access`, { method: "POST", body });
