const queue = new Queue("close_thread");

queue.add("close_thread", { chat_id: "x", recipients: "all" });
queue.process("close_thread", ({ data }) => console.log(data.chat_id));
