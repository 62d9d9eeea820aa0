const ChatSDK = require("@livechat/chat-sdk");

const sdk = new ChatSDK({ debug: true });
const call = (action, payload = {}) => sdk.methodFactory({ action, payload });

exports.summary = (chat_id) => call("get_chats_summary", { limit: 5 }).then((data) => data.chats_summary);
exports.seen = (chat_id, seen_up_to) => call("mark_events_as_seen", { chat_id, seen_up_to });
exports.say = (chat_id, text) => sdk.sendMessage(chat_id, text, "agents");
sdk.once("ready", () => console.log("ready"));
sdk.on("incoming_chat_thread", (data) => console.log(data.payload.chat.thread.id));
