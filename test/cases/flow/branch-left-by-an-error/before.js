const BASE = "https://api.livechatinc.com/v3.2/agent/action";

export function act(parse, chat_id, more) {
  let path = "follow_chat";
  let body = { chat_id };
  try {
    path = "send_event";
    body = { chat_id, event: parse(more) };
    path = "start_chat";
    body = { chat: parse(more) };
  } catch (error) {
    console.warn(error);
  }
  return fetch(`${BASE}/${path}`, { method: "POST", body: JSON.stringify(body) });
}
