import { post } from "@/api/livechat";
post("close_thread", { chat_id: "K2" });
