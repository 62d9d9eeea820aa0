const BASE = "https://api.livechatinc.com/v3.6/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function close(id) {
  // TODO(chatshift): Who closes a chat must be a user of it. [agent-chat/3.4/requester-presence-required]
  return call("deactivate_chat", { id });
}

export const archives = (from) =>
  // TODO(chatshift): The default limit is 10 since 3.2. [agent-chat/3.2/archives-default-limit]
  call("list_archives", { filters: { from } });
