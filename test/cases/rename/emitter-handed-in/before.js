export function wire(emitter) {
  emitter.on("chat_user_added", (payload) => console.log(payload.chat_id));
  emitter.on("thread_closed", ({ payload }) => console.log(payload.chat_id));
  emitter.on("disconnect", () => emitter.emit("bye"));
}
