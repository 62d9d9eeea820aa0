// The few calls that the bot needs. It acts under its own bot id, with the token of the agent who owns it.

const BASE = "https://api.livechatinc.com/v3.6/agent/action";

async function post(url, payload) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`,
      // TODO(chatshift): `X-Author-Id`… [explain agent-chat/3.6/author-id-no-longer-authorizes]
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
  const { chats_summary: chats } = await post(`${BASE}/list_chats`, {
    filters: { group_ids: [groupId] },
    sort_order: "desc",
    limit: 50,
  });
  return chats.filter((chat) => chat.last_thread_summary.active);
}

export async function thread(chatId, threadId) {
  // TODO(chatshift): `chat` is the response itself… [explain agent-chat/3.2/get-chat-answers-chat]
  const { chat } = await post(`${BASE}/get_chat`, { chat_id: chatId, thread_id: threadId });
  // TODO(chatshift): `threads` was renamed to… [explain agent-chat/3.2/get-chat-answers-thread]
  return chat.threads[0];
}

export function say(chatId, text, recipients = "all") {
  // TODO(chatshift): The sender of an event… [explain agent-chat/3.4/send-event-needs-chat-user]
  return post(`${BASE}/send_event`, {
    chat_id: chatId,
    event: { type: "message", text, visibility: recipients },
  });
}

export function tag(chatId, threadId, name) {
  return post(`${BASE}/tag_thread`, { chat_id: chatId, thread_id: threadId, tag: name });
}

export function close(chatId) {
  // TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
  return post(`${BASE}/deactivate_chat`, { id: chatId });
}

/** Shows the chat to the people of another group too. */
export function share(chatId, groupId) {
  // TODO(chatshift): `grant_access` was… [explain agent-chat/3.4/grant-chat-access-removed]
  return post(`${BASE}/grant_access`, {
    resource: "chat",
    id: chatId,
    access: { type: "group", id: groupId },
  });
}

/** What was closed since midnight, one page of it. */
export async function closedToday(agentIds) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const { chats, pagination } = await post(`${BASE}/list_archives`, {
    // TODO(chatshift): `agent_ids` was renamed to… [explain agent-chat/3.2/archives-agents-filter]
    filters: { agent_ids: agentIds, from: new Date(midnight).toISOString() },
    limit: 100,
  });
  // TODO(chatshift): `pagination.total` is… [explain agent-chat/3.2/archives-found-chats]
  return { chats, total: pagination.total };
}
