close_thread: for (const chat_id of ids) {
  if (chat_id.recipients) break close_thread;
}
