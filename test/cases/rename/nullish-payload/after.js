const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";
const DEFAULT = { id: "a" };

export const follow = (payload) => fetch(url, { method: "POST", body: JSON.stringify(payload ?? DEFAULT) });
follow({ id: "b" });
follow(undefined);
