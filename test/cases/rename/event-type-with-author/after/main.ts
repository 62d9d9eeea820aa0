import { post } from "./api";
export interface Ev { type: string; text: string; visibility: string; author_id?: string }
export const send = (chat_id: string, event: Ev) => post("send_event", { chat_id, event });
export const start = (event: Ev) => post("start_chat", { chat: { thread: { events: [event] } } });
export const hello: Ev = { type: "message", text: "hi", visibility: "agents" };
export const run = () => { send("1", hello); start({ type: "message", text: "x", visibility: "all" }); };
