const post = require("./post");

async function main() {
  const { chats_summary } = await post("https://api.livechatinc.com/v3.3/agent/action/list_chats", { sort_order: "asc" });
  const chat_id = chats_summary[0].id;
  await post("https://api.livechatinc.com/v3.1/agent/action/follow_chat", { chat_id });
  await post("https://api.livechatinc.com/v3.3/agent/action/unfollow_chat", { id: chat_id });
  const { chat } = await post("https://api.livechatinc.com/v3.1/agent/action/get_chat_threads", {
    chat_id,
    thread_ids: [chats_summary[0].last_thread_summary.id],
  });
  const old = chat.threads[0].events.map((event) => event.recipients);
  const { threads } = await post("https://api.livechatinc.com/v3.3/agent/action/list_threads", { chat_id });
  const now = threads[0].events.map((event) => event.recipients);
  await post("https://api.livechatinc.com/v3.3/agent/action/deactivate_chat", { id: chat_id });
  console.log(JSON.stringify({ chat_id, old, now }));
}

main();
