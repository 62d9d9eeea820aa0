const { CHAT_API } = process.env;

export const close = (chat_id) => fetch(`${CHAT_API}/close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });
