const url = "https://api.livechatinc.com/v3.4/agent/action/resume_chat";
const resume = (events: object[]) =>
  fetch(url, { method: "POST", body: JSON.stringify({ chat: { id: "c", thread: { events } } }) });

const greetings = [{ type: "message", text: "1", visibility: "all" }];
await resume([{ type: "message", text: "0", visibility: "all" }, ...greetings]);

const pushed: object[] = [];
pushed.push({ type: "message", text: "2", visibility: "all" });
pushed[1] = { type: "message", text: "3", visibility: "all" };
await resume(pushed);

const toEvent = (text: string) => ({ type: "message", text, visibility: "all" });
await resume(["4"].map(toEvent));

function* later() {
  yield { type: "message", text: "5", visibility: "all" };
}
await resume([...later()]);

const distinct = new Set<object>();
distinct.add({ type: "message", text: "6", visibility: "all" });
await resume([...distinct]);

const add = (list: object[], text: string) => list.push({ type: "message", text, visibility: "all" });
const filled: object[] = [];
add(filled, "7");
await resume(filled.slice(0, 5));

import { templates } from "message-templates";
await resume([...templates]);
