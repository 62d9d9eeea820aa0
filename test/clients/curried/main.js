import { livechat, log } from "./livechat.js";

const [chat] = await livechat.first().then(({ chats_summary }) => chats_summary);
const place = { chat_id: chat.id, thread_id: chat.last_thread_summary.id };
await livechat.tag({ ...place, tag: "first" });
await livechat.untag({ ...place, tag: "first" });
await livechat.close(chat.id);
const { found_chats } = await livechat.list();
log("close_thread")({ chat_id: chat.id, found_chats });
