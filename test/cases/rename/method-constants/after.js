const METHODS = {
  CLOSE: "deactivate_chat",
  ARCHIVES: 'list_archives',
  SEND: "send_event",
};

const call = (method, payload) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/" + method, { method: "POST", body: JSON.stringify(payload) });

exports.close = (chat_id) => call(METHODS.CLOSE, { chat_id });
exports.archives = () => call(METHODS.ARCHIVES, {});
exports.send = (chat_id, event) => call(METHODS["SEND"], { chat_id, event });
