interface Methods {
  follow_chat: { chat_id: string };
  activate_chat: { chat: { id: string } };
  get_chat: { chat_id: string };
}

async function call<K extends keyof Methods>(method: K, payload: Methods[K]): Promise<unknown> {
  const response = await fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
}

export const follow = (chat_id: string) => call("follow_chat", { chat_id });
export const resume = (id: string) => call("activate_chat", { chat: { id } });
export const read = (chat_id: string) => call("get_chat", { chat_id });
