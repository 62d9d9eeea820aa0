const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export function act(kind, chat_id, more) {
  let path = "send_event";
  let body = { chat_id, event: more };
  switch (kind) {
    case "move":
      body = { chat_id, target: more };
    case "follow":
      path = "transfer_chat";
  }
  return fetch(`${BASE}/${path}`, { method: "POST", body: JSON.stringify(body) });
}
