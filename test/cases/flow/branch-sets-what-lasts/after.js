const BASE = "https://api.livechatinc.com/v3.3/agent/action";

let url = `${BASE}/send_event`;
let body = {};

export function choose(away, chat_id, more) {
  if (away) {
    url = `${BASE}/transfer_chat`;
    if (more) body = { chat_id, target: more };
  } else {
    url = `${BASE}/send_event`;
    if (more) body = { chat_id, event: more };
  }
}
export const send = () => fetch(url, { method: "POST", body: JSON.stringify(body) });
