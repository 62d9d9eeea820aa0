const state = { agent_updated: 0 };

module.exports = function handle(body) {
  const { action, payload } = body;
  if (action === "incoming_chat_thread" || action === "thread_closed") {
    return { chat: payload.chat ? payload.chat.id : payload.chat_id };
  }
  if (action === "agent_status_changed") {
    state.agent_updated += 1;
    return { agent: payload.agent_id, free: payload.status === "accepting chats", ...state };
  }
  if (action === "customer_created") return { customer: payload.name, mail: payload.email };
  if (action === "access_granted") return { chat: payload.id, groups: payload.access.group_ids };
  return undefined;
};
