import { post } from "#livechat";
post("close_thread", { chat_id: "K2" });
