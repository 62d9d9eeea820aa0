const call = (name, body) => fetch(`${process.env.CHAT_API}/${name}`, { method: "POST", body: JSON.stringify(body) });

export const close = (chat_id) => call("deactivate_chat", { id: chat_id });
