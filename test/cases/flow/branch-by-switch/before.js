const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export function act(kind, id, more) {
  let request;
  let path;
  switch (kind) {
    case "send":
      path = "send_event";
      request = { chat_id: id, event: more };
      break;
    case "move":
      path = "transfer_chat";
      request = { chat_id: id, target: more };
      break;
    default:
      path = "follow_chat";
      request = { chat_id: id };
  }
  return fetch(`${BASE}/${path}`, { method: "POST", body: JSON.stringify(request) });
}
