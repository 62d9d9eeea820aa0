import { lc } from "./api";
export const follow = (id: string) => lc.web.call("follow_chat", { chat_id: id });
