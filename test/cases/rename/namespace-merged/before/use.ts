import * as api from "./api";
export const follow = (id: string) => api.lc.call("follow_chat", { chat_id: id });
