const BASE = "https://api.livechatinc.com/v3.6/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function read(chat_id) {
  // TODO(chatshift): Who closes a chat must be a user of it. [agent-chat/3.4/requester-presence-required]
  return call("get_chat", { chat_id });
}

export function close(id) {
  // TODO(chatshift): Who closes a chat must be a user of it. [agent-chat/3.4/requester-presence-required]
  return call("deactivate_chat", { id, ignore_requester_presence: false });
}

export const archives = (from) => call("list_archives", { filters: { from } });
