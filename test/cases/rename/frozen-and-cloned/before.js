const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
const DEFAULTS = Object.freeze({ chat_id: "a" });

export const follow = () => fetch(url, { method: "POST", body: JSON.stringify({ ...DEFAULTS }) });
export const again = () => fetch(url, { method: "POST", body: JSON.stringify(structuredClone(DEFAULTS)) });
