const api = (method, payload) =>
  fetch(`https://api.telegram.org/bot${process.env.TOKEN}/${method}`, { method: "POST", body: JSON.stringify(payload) });

export async function onUpdate({ message: { chat, text } }) {
  const payload = { chat_id: chat.id, text };
  await api("sendMessage", payload);
  await api("get_chat", { chat_id: chat.id, recipients: text });
}
