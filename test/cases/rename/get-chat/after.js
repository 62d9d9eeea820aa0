const get = (chat_id, threadId) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id, thread_id: threadId }),
  });

module.exports = get;
