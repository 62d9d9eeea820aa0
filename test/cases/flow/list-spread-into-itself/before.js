let queue = [];
export function later(chat_id, text) {
  queue = [...queue, { chat_id, event: { type: "message", text, recipients: "all" } }];
}
export function flush() {
  for (const body of queue)
    fetch("https://api.livechatinc.com/v3.3/agent/action/send_event", { method: "POST", body: JSON.stringify(body) });
}
