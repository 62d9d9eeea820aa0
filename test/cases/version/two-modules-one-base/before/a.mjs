import config from "./config.mjs";

export const follow = (chat_id) => fetch(`${config.apiBase}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
