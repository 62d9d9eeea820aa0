export const EVENTS = { issue_opened: "opened", thread_tagged: "labeled", chat_transferred: "transferred" };
github.on("thread_tagged", ({ payload }) => console.log(payload.chat_id));
