const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
const call = (action, payload) => ws.send(JSON.stringify({ action, payload }));

call("list_archives", { page_id: "x" });
call("list_archives", { sort_order: "asc", limit: 1, highlights: { pre_tag: "<b>" }, filters: { events: { types: ["file"] }, from: "x" } });
call("list_chats", { filters: { include_chats_without_threads: true }, sort_order: "asc" });
call("multicast", { recipients: { agents: { all: true } }, content: {} });
ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  if (action === "incoming_chat") show(payload.requester_id, payload.transferred_from.group_ids, payload.chat.thread.previous_thread_id);
  if (action === "user_added_to_chat") show(payload.reason, payload.requester_id);
};
