const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (action === "incoming_chat") on.incoming_chat_thread();
  if (action === "chat_deactivated") on.thread_closed();
  if (action === "chat_access_granted") on.access_granted();
  if (action === "chat_access_revoked") on.access_revoked();
  if (action === "user_added_to_chat") on.chat_user_added();
  if (action === "user_removed_from_chat") on.chat_user_removed();
  if (action === "thread_properties_updated") on.chat_thread_properties_updated();
  if (action === "thread_properties_deleted") on.chat_thread_properties_deleted();
  if (action === "thread_tagged") on.chat_thread_tagged();
  if (action === "thread_untagged") on.chat_thread_untagged();
  if (action === "routing_status_set") on.agent_updated();
  if (action === "events_marked_as_seen") on.last_seen_timestamp_updated();
};
