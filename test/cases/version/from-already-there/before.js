const call = (method, body) => fetch(`${process.env.PROXY}/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const follow = (id) => call("follow_chat", { id });
