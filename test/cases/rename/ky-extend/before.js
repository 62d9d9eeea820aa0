import ky from "ky";

const api = ky.create({ prefixUrl: "https://api.livechatinc.com/v3.2/agent/action" }).extend({ retry: 2 });

export const follow = (chat_id) => api.post("follow_chat", { json: { chat_id } }).json();
