const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";
const list = [{ chat_id: "a" }, { chat_id: "b" }];

export const follow = () => list.forEach((payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) }));
export const save = () => fetch("/own/chats", { method: "POST", body: JSON.stringify(list) });
