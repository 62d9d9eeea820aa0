const url = "https://api.livechatinc.com/v3.4/agent/action/deactivate_chat";

export function close(id) {
  const payload = { id, ignore_requester_presence: true };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
