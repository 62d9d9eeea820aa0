import { call } from "@acme/livechat";

const { chats_summary } = await call("get_chats_summary");
console.log(chats_summary.length, "chats");
for (const id of process.env.LATE_CHATS.split(",")) await call("close_thread", { chat_id: id });
