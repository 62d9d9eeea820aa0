const BASE = "https://api.livechatinc.com/v3.1";
const ACTION = BASE + "/agent/action/";

async function call(method, payload) {
  const res = await fetch(ACTION + method, { method: "POST", body: JSON.stringify(payload) });
  return res.json();
}

exports.tag = (chatId, threadId, tag) => call("tag_chat_thread", { chat_id: chatId, thread_id: threadId, tag });
exports.untag = (chatId, threadId, tag) => call('untag_chat_thread', { chat_id: chatId, thread_id: threadId, tag });
