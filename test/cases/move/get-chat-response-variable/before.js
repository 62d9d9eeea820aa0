const url = "https://api.livechatinc.com/v3.1/agent/action/get_chat_threads";

export async function users(chat_id, threadId) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_ids: [threadId] }) });
  const { chat } = await response.json();
  return chat.users.map((user) => user.name);
}
