const url = "https://api.livechatinc.com/v3.0/agent/action/send_event";

export const say = (chat_id, text) =>
  fetch(url, { method: "POST", body: JSON.stringify({ payload: { chat_id, event: { type: "message", text } } }) })
    .then((res) => res.json())
    .then(({ event }) => event.id);
