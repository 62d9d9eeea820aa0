export const close = (chat_id) => fetch(process.env.CLOSE_URL, { method: "POST", body: JSON.stringify({ chat_id }) });
