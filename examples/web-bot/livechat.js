// The few calls that the bot needs. It acts under its own bot id, with the token of the agent who owns it.

const BASE = "https://api.livechatinc.com/v3.1/agent/action";

async function post(url, payload) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`,
      "X-Author-Id": process.env.BOT_ID,
    },
    body: JSON.stringify(payload),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${url}: ${answer.error.message}`);
  return answer;
}

/** Chats that are open right now, the latest first. */
export async function openChats(groupId) {
  const { chats_summary: chats } = await post(`${BASE}/get_chats_summary`, {
    filters: { group_ids: [groupId] },
    order: "desc",
    limit: 50,
  });
  return chats.filter((chat) => chat.last_thread_summary.active);
}

export async function thread(chatId, threadId) {
  const { chat } = await post(`${BASE}/get_chat_threads`, { chat_id: chatId, thread_ids: [threadId] });
  return chat.threads[0];
}

export function say(chatId, text, recipients = "all") {
  return post(`${BASE}/send_event`, {
    chat_id: chatId,
    event: { type: "message", text, recipients },
  });
}

export function tag(chatId, threadId, name) {
  return post(`${BASE}/tag_chat_thread`, { chat_id: chatId, thread_id: threadId, tag: name });
}

export function close(chatId) {
  return post(`${BASE}/close_thread`, { chat_id: chatId });
}

/** Shows the chat to the people of another group too. */
export function share(chatId, groupId) {
  return post(`${BASE}/grant_access`, {
    resource: "chat",
    id: chatId,
    access: { type: "group", id: groupId },
  });
}

/** What was closed since midnight, one page of it. */
export async function closedToday(agentIds) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const { chats, pagination } = await post(`${BASE}/get_archives`, {
    filters: { agent_ids: agentIds, date_from: new Date(midnight).toISOString() },
    pagination: { page: 1, limit: 100 },
  });
  return { chats, total: pagination.total };
}
