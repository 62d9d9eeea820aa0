import { post } from "#livechat";
post("deactivate_chat", { id: "K2" });
