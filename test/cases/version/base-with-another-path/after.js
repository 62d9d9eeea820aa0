const BASE = "https://api.livechatinc.com/v3.5";
const post = (path, body) => fetch(BASE + path, { method: "POST", body: JSON.stringify(body) });

export const read = (chat_id) => post("/agent/action/get_chat", { chat_id });
export const tags = () => post("/tags", {});
