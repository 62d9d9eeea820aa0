const { EventEmitter } = require("events");

const bus = new EventEmitter();
bus.on("thread_closed", ({ chat_id }) => console.log(chat_id));
bus.on("incoming_chat_thread", ({ chat_id }) => console.log(chat_id));
exports.close = (chat_id) => bus.emit("thread_closed", { chat_id });
