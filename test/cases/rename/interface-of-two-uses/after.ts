interface Message {
  text: string;
  recipients: string;
}

export function send(chat_id: string, event: Message) {
  return fetch("https://api.livechatinc.com/v3.4/agent/action/send_event", {
    method: "POST",
    body: JSON.stringify({ chat_id, event: { type: "message", ...event } }),
  });
}

export function mail(message: Message) {
  return fetch("https://mail.example.com/send", { method: "POST", body: JSON.stringify(message) });
}
