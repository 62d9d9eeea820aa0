const BASE = "https://api.livechatinc.com/v3.3/agent/action";

const ROUTES = {
  send: { path: "send_event", toBody: (chat_id, event) => ({ chat_id, event }) },
  move: { path: "transfer_chat", toBody: (chat_id, target) => ({ id: chat_id, target }) },
  follow: { path: "follow_chat", toBody: (chat_id) => ({ id: chat_id }) },
};

export function act(kind, chat_id, more) {
  const route = ROUTES[kind];
  return fetch(`${BASE}/${route.path}`, { method: "POST", body: JSON.stringify(route.toBody(chat_id, more)) });
}
