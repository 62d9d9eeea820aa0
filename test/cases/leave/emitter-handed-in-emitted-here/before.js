export function wire(bus) {
  bus.on("chat_user_added", (user) => console.log(user.chat_id));
  bus.on("thread_closed", (thread) => console.log(thread.chat_id));
}

export function announce(bus, user, thread) {
  bus.emit("chat_user_added", user);
  bus.emit("thread_closed", thread);
}
