export function wire(emitter) {
  emitter.on("user_added_to_chat", (payload) => console.log(payload.chat_id));
  emitter.on("chat_deactivated", ({ payload }) => console.log(payload.chat_id));
  emitter.on("disconnect", () => emitter.emit("bye"));
}
