const BASE = "https://api.livechatinc.com/v3.6/agent/action";
const call = (method, payload) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function close(id) {
  return call("deactivate_chat", { id, ignore_requester_presence: true });
}

export const archives = (from) =>
  call("list_archives", { filters: { from }, limit: 25 });
