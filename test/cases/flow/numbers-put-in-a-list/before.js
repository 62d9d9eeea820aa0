const url = "https://api.livechatinc.com/v3.3/agent/action/send_event";
const seen = {};

export function send(chat_id, texts) {
  const events = [];
  texts.forEach((text, index) => {
    events[index] = { type: "message", text };
    seen[text] = index;
  });
  return events.map((event) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id, event }) }));
}
