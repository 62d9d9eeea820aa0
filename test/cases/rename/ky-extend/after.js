import ky from "ky";

const api = ky.create({ prefixUrl: "https://api.livechatinc.com/v3.3/agent/action" }).extend({ retry: 2 });

export const follow = (chat_id) => api.post("follow_chat", { json: { id: chat_id } }).json();
