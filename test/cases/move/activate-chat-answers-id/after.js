const url = "https://api.livechatinc.com/v3.1/agent/action/activate_chat";

export async function activate(id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat: { id } }) });
  const chat = await response.json();
  return [chat.thread_id, chat.users];
}
