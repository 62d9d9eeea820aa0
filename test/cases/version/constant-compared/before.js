const API = { version: "3.5" };

export function read(chat_id) {
  const isOld = API.version < "3.6";
  return fetch(`https://api.livechatinc.com/v${API.version}/agent/action/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }), priority: isOld ? "low" : "high" });
}
