const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat_thread") sort(payload.chat.thread.order);
  if (action === "access_granted") show(payload.resource);
  if (action === "chat_user_removed") show(payload.user_type);
};
export async function orders() {
  const post = async (method, body) =>
    (await fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) })).json();
  const { chats_summary } = await post("get_chats_summary", {});
  const archives = await post("get_archives", { pagination: { limit: 25 } });
  return [chats_summary.map((chat) => chat.order), archives.pagination.page];
}
