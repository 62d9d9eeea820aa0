const call = (name, body) => fetch(`${process.env.CHAT_API}/${name}`, { method: "POST", body: JSON.stringify(body) });

export const close = (chat_id) => call("close_thread", { chat_id });
