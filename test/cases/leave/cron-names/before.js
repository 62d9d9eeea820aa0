schedule.every("5m", "close_thread", async () => queue.push({ type: "thread_closed", chat_id: null }));
