const VERSION = "3.5";
const key = (id) => `chat:${VERSION}:${id}`;

export async function read(chat_id) {
  const kept = localStorage.getItem(key(chat_id));
  if (kept) return kept;
  const response = await fetch(`https://api.livechatinc.com/v${VERSION}/agent/action/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
  return response.text();
}
