const { CHAT_API } = process.env;

export const close = (chat_id) => fetch(`${CHAT_API}/deactivate_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
