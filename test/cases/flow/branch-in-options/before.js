import axios from "axios";
const BASE = "https://api.livechatinc.com/v3.2/agent/action";
export function one(away, chat_id, more) {
  const opts = away ? { method: "post", url: `${BASE}/transfer_chat`, data: { chat_id, target: more } }
    : { method: "post", url: `${BASE}/send_event`, data: { chat_id, event: more } };
  return axios(opts);
}
export function two(away, chat_id, more) {
  const body = { chat_id };
  let url = `${BASE}/send_event`;
  if (away) { url = `${BASE}/transfer_chat`; body.target = more; } else { body.event = more; }
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
export function three(away, chat_id, more) {
  const req = {};
  if (away) { req.url = `${BASE}/transfer_chat`; req.body = { chat_id, target: more }; }
  else { req.url = `${BASE}/send_event`; req.body = { chat_id, event: more }; }
  return fetch(req.url, { method: "POST", body: JSON.stringify(req.body) });
}
