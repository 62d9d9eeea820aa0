import { livechat } from "@acme/clients";

export const follow = (chat_id) => livechat.call("follow_chat", { chat_id });
