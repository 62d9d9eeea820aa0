exports.handlers = {
  incoming_chat_thread: (payload) => greet(payload.chat.id),
  thread_closed: ({ chat_id }) => forget(chat_id),
  own_thing: ({ chat_id }) => keep(chat_id),
};
