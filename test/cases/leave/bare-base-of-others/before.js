const post = (path, body) => fetch(`${process.env.CRM_API}/${path}`, { method: "POST", body: JSON.stringify(body) });

export const note = (chat_id, text) => post("send_event", { chat_id, event: { type: "note", text, recipients: "all" } });
export const login = (token) => fetch(`${process.env.LIVECHAT_PROXY}/login`, { method: "POST", body: JSON.stringify({ token }) });
