enum Action {
  Close = "close_thread",
  Grant = "grant_access",
  Send = "send_event",
}

async function call(action: Action, payload: object): Promise<unknown> {
  const res = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${action}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return res.json();
}

export const close = (chatId: string) => call(Action.Close, { chat_id: chatId });
export const grant = (id: string, group: number) => call(Action.Grant, { resource: "chat", id, access: { type: "group", id: group } });
export const send = (chatId: string, text: string) => call(Action.Send, { chat_id: chatId, event: { type: "message", text, recipients: "all" } });
