const ws = new WebSocket("wss://api.livechatinc.com/v3.0/agent/rtm/ws");

ws.onmessage = ({ data }) => {
  const { action } = JSON.parse(data);
  if (action === "incoming_chat_thread") on.incoming_chat_thread();
  if (action === "thread_closed") on.thread_closed();
  if (action === "access_granted") on.access_granted();
  if (action === "access_revoked") on.access_revoked();
  if (action === "chat_user_added") on.chat_user_added();
  if (action === "chat_user_removed") on.chat_user_removed();
  if (action === "chat_thread_properties_updated") on.chat_thread_properties_updated();
  if (action === "chat_thread_properties_deleted") on.chat_thread_properties_deleted();
  if (action === "chat_thread_tagged") on.chat_thread_tagged();
  if (action === "chat_thread_untagged") on.chat_thread_untagged();
  if (action === "agent_updated") on.agent_updated();
  if (action === "last_seen_timestamp_updated") on.last_seen_timestamp_updated();
};
