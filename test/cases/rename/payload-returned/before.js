export function payloadOf(chat_id) {
  return { chat_id };
}

export const follow = (chat_id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify(payloadOf(chat_id)) });
export const save = (chat_id) => db.insert(payloadOf(chat_id));
