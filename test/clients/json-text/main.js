const { send } = require("./send");

(async () => {
  const { chats_summary } = await send("list_chats", '{"sort_order": "asc", "limit": 1}');
  const id = chats_summary[0].id;
  await send("follow_chat", `{"chat_id": "${id}"}`);
  const sent = await send(
    "send_event",
    JSON.stringify({ chat_id: id, event: { type: "message", text: "as text", recipients: "all" } }),
  );
  const record = `{"chat_id": "${id}", "event": "${sent.event_id}"}`;
  await send("deactivate_chat", JSON.stringify({ chat_id: id }));
  console.log(record);
})();
