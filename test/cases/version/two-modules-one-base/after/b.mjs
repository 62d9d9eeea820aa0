import settings from "./config.mjs";

const { apiBase } = settings;
export const leave = (chat_id) => fetch(apiBase + "/unfollow_chat", { method: "POST", body: JSON.stringify({ id: chat_id }) });
