async function request({ method = "POST", path, payload, retries = 3 }) {
  const response = await fetch(`https://api.livechatinc.com/v3.2/agent/action/${path}`, { method, body: JSON.stringify(payload) });
  return response.ok || retries === 0 ? response.json() : request({ method, path, payload, retries: retries - 1 });
}

export const follow = (chat_id) => request({ path: "follow_chat", payload: { chat_id } });
export const read = (chat_id) => request({ path: "get_chat", payload: { chat_id } });
