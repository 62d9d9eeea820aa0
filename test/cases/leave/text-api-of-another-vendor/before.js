export const send = (chat_id) =>
  fetch("https://api.text.example.com/v3.1/agent/send", { method: "POST", body: JSON.stringify({ chat_id, recipients: ["a"] }) });
