export const NEW_THREAD = "incoming_chat_thread";
export const SEEN = "last_seen_timestamp_updated";
export const EVENT = "incoming_event";
export const CLOSED = "thread_closed";
export const JOINED = "chat_user_added";
