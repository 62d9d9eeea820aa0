const init = (body: object) => ({ method: "POST", body: JSON.stringify(body) });

export const follow = (base: string, chat_id: string) => fetch(`${base}/agent/action/follow_chat`, init({ chat_id }));
