const rows = await db.query("SELECT chat_id, recipients, action FROM events WHERE action = 'thread_closed'");

for (const row of rows) {
  if (row.action === "thread_closed") archive(row.chat_id);
  else if (row.action === "incoming_chat_thread") await db("events").update({ action: "thread_closed" }).where({ chat_id: row.chat_id });
}
