const url = "https://api.livechatinc.com/v3.6/agent/action/tag_thread";

export const tag = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) });
export const more = (payload) => fetch(url, { method: "POST", body: JSON.stringify({ tag: "x", ...payload }) });
