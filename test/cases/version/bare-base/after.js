const { CHAT_API } = process.env;

export const close = (chat_id) => fetch(`${CHAT_API}/close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });
export const summaries = (body) => fetch(process.env.CHAT_ROOT + "/action/get_chats_summary", { method: "POST", body });
