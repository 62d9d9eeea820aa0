function follow(id) {
  return post("follow_chat", { id: id });
}
follow(1);
