const get = (chat_id, threadId) =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/get_chat_threads", {
    method: "POST",
    body: JSON.stringify({ chat_id, thread_ids: [threadId] }),
  });

module.exports = get;
