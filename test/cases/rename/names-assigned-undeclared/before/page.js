function follow(id) {
  return post("follow_chat", { chat_id: id });
}
follow(1);
