const BASE = "https://api.livechatinc.com/v3.3/agent/action";

function build(away, chat_id, more) {
  let uri = `${BASE}/send_event`;
  let body = {};
  if (away) {
    uri = `${BASE}/transfer_chat`;
    body = { id: chat_id, target: more };
  } else {
    body = { chat_id, event: more };
  }
  return { uri, body };
}

export function leave(away, chat_id, more) {
  const { uri, body } = build(away, chat_id, more);
  return fetch(uri, { method: "POST", body: JSON.stringify(body) });
}
