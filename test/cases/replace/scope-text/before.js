const base = "https://api.livechatinc.com/v3.3/agent/action";
const scope = "chats.conversation--all:rw agents--all:ro";

export const login = `https://accounts.livechat.com/?response_type=code&scope=chats.conversation--all:rw,customers:ro`;
export const params = new URLSearchParams({ scope });
export const read = (chat_id) => fetch(`${base}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
