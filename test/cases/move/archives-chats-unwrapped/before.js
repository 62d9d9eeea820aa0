const url = "https://api.livechatinc.com/v3.0/agent/action/get_archives";

export async function ids() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ payload: { pagination: { limit: 50 } } }) });
  const { chats } = await response.json();
  return chats.map(({ chat }) => chat.id);
}
