const BASE = "https://api.livechatinc.com/v3.3/agent/action";
const body = (chat_id) => ({ method: "POST", body: JSON.stringify({ id: chat_id }) });

export const joined = (chat_id) => fetch([BASE, "follow_chat"].join("/"), body(chat_id));
export const concat = (chat_id) => fetch(BASE.concat("/", "unfollow_chat"), body(chat_id));
