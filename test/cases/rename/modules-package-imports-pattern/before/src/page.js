import { post } from "#api/livechat.js";
post("close_thread", { chat_id: "K2" });
