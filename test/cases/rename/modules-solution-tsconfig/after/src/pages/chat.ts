import { post } from "@/api/livechat";
post("deactivate_chat", { id: "K2" });
