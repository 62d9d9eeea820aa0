const TELEGRAM = `https://api.telegram.org/bot${process.env.TELEGRAM_TOKEN}`;

export const transfer_chat = (chat_id) =>
  fetch(`${TELEGRAM}/sendMessage`, { method: "POST", body: JSON.stringify({ chat_id, text: "transfer_chat", force: true }) });

export const updates = async () => {
  const { result } = await (await fetch(`${TELEGRAM}/getUpdates`)).json();
  return result.map(({ message }) => message.chat_id);
};
