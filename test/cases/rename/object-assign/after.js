const url = "https://api.livechatinc.com/v3.3/agent/action/delete_chat_properties";

export function clear(chatId, properties) {
  const payload = Object.assign({}, { id: chatId }, { properties });
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
