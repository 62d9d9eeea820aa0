import axios from "axios";
export const a = (query, pageId) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_archives", { filters: { query }, limit: 100, page_id: pageId });
export const b = (page_id, filters) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_archives", page_id ? { page_id } : { filters, limit: 10 });
export const c = (page_id, filters) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_chats", { page_id, filters: page_id ? undefined : filters });
export const d = (page_id, filters) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_chats", { ...(page_id ? { page_id } : { filters }) });
export const e = (chat_id, page_id) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_threads", { chat_id, page_id });
export const f = (chat_id, page_id) => axios.post("https://api.livechatinc.com/v3.6/agent/action/list_threads", { chat_id, page_id, sort_order: "asc" });
