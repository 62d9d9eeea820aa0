const url = "https://api.livechatinc.com/v3.0/agent/action/activate_chat";

export async function activate(id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ payload: { chat: { id } } }) });
  const { chat } = await response.json();
  return [chat.threads[0].id, chat.users];
}
