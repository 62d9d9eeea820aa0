const PAYLOADS = new Map([["follow", { id: "a" }]]);
const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export const follow = () => fetch(url, { method: "POST", body: JSON.stringify(PAYLOADS.get("follow")) });
