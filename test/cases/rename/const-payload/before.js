const ENDPOINT = "https://api.livechatinc.com/v3.2/agent/action/update_chat_properties";

export function mark(chatId, source) {
  const payload = {
    chat_id: chatId,
    properties: { routing: { source } },
  };
  return fetch(ENDPOINT, { method: "POST", body: JSON.stringify(payload) });
}
