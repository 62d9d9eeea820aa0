import { call } from "@acme/livechat-gateway";

export const follow = (chat_id) => call("follow_chat", { chat_id });
