const BASE = "https://api.livechatinc.com/v3.2";
const ACTION = BASE + "/agent/action/";

async function call(method, payload) {
  const res = await fetch(ACTION + method, { method: "POST", body: JSON.stringify(payload) });
  return res.json();
}

exports.tag = (chatId, threadId, tag) => call("tag_thread", { chat_id: chatId, thread_id: threadId, tag });
exports.untag = (chatId, threadId, tag) => call('untag_thread', { chat_id: chatId, thread_id: threadId, tag });
