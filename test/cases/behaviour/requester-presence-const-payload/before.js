const url = "https://api.livechatinc.com/v3.3/agent/action/deactivate_chat";

export function close(id) {
  const payload = { id };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
