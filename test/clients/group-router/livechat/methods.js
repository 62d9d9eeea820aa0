const METHODS = Object.freeze({
  LIST: "get_chats_summary",
  MOVE: "transfer_chat",
  CLOSE: "close_thread",
});

module.exports = { METHODS };
