const call = require("./livechat");
const queue = require("./queue");

async function main() {
  const started = await call("start_chat", {
    chat: { thread: { events: [{ type: "message", text: "First", recipients: "all" }] } },
  });
  const chatId = started.chat.id;
  const sent = await call("send_event", {
    chat_id: chatId,
    event: { type: "message", text: "Second", recipients: "all" },
    require_active_thread: true,
  });
  queue.push("me", { chat: chatId, thread: started.chat.thread.id, event: sent.event.id });
  await call("tag_chat_thread", { chat_id: chatId, thread_id: started.chat.thread.id, tag: "first" });
  await call("close_thread", { chat_id: chatId });
  console.log(JSON.stringify(queue.jobs));
}

main();
