const names = new Set(["close_thread"]);
export const has = names.has("close_thread", 1);
