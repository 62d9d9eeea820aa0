export const CLOSED = "thread_closed";
