import { act } from "./customer.js";

const { chats_summary } = await act("list_chats", {});
const chat_id = chats_summary[0].id;
await act("send_event", { chat_id, event: { type: "message", text: "Hi", recipients: "all" } });
const { threads } = await act("list_threads", { chat_id });
await act("deactivate_chat", { chat_id });
console.log(JSON.stringify(threads[0].events.map(({ recipients }) => recipients)));
