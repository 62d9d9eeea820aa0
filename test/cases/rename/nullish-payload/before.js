const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
const DEFAULT = { chat_id: "a" };

export const follow = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload ?? DEFAULT) });
follow({ chat_id: "b" });
follow(undefined);
