const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";
const DEFAULTS = Object.freeze({ id: "a" });

export const follow = () => fetch(url, { method: "POST", body: JSON.stringify({ ...DEFAULTS }) });
export const again = () => fetch(url, { method: "POST", body: JSON.stringify(structuredClone(DEFAULTS)) });
