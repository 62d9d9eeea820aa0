export function call(path, payload) {
  if (!path.startsWith("/")) path = `/${path}`;
  return fetch(`https://api.livechatinc.com/v3.3/agent/action${path}`, { method: "POST", body: JSON.stringify(payload) });
}

call("send_event", { chat_id: "x", event: { type: "message", recipients: "all" } });
