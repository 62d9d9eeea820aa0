const FLAGS = new Set(["close_thread", "get_chat_threads"]);

metrics.increment("agent.close_thread", { chat_id: "x" });
metrics.timing("livechat.get_archives", 12);
export const isOn = (name) => FLAGS.has(name) || name === "incoming_chat_thread";
