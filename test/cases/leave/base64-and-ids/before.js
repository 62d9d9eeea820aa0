export const ids = ["close_thread_1", "xclose_thread", "get_archives2"];
