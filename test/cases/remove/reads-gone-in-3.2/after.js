const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat") sort(payload.chat.thread.order);
  if (action === "chat_access_granted") show(payload.resource);
  if (action === "user_removed_from_chat") show(payload.user_type);
};
export async function orders() {
  const post = async (method, body) =>
    (await fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) })).json();
  const { chats_summary } = await post("list_chats", {});
  const archives = await post("list_archives", { limit: 25 });
  return [chats_summary.map((chat) => chat.order), archives.pagination.page];
}
