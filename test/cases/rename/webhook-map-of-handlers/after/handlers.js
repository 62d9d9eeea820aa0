exports.handlers = {
  incoming_chat: (payload) => greet(payload.chat.id),
  chat_deactivated: ({ chat_id }) => forget(chat_id),
  own_thing: ({ chat_id }) => keep(chat_id),
};
