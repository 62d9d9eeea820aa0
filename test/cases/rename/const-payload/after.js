const ENDPOINT = "https://api.livechatinc.com/v3.3/agent/action/update_chat_properties";

export function mark(chatId, source) {
  const payload = {
    id: chatId,
    properties: { routing: { source } },
  };
  return fetch(ENDPOINT, { method: "POST", body: JSON.stringify(payload) });
}
