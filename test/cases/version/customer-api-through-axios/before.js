import axios from "axios";

const customer = axios.create({ baseURL: "https://api.livechatinc.com/v3.1/customer/action" });

export const history = (chat_id) => customer.post("/get_chat_threads_summary", { chat_id, order: "desc" });
export const seen = (chat_id) => customer.post("mark_events_as_seen", { chat_id, seen_up_to: "" });
