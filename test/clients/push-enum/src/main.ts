import { Rtm } from "./rtm.js";
import { Push, Tab, WATCHED, type ChatEvent, type ChatStarted, type Line } from "./types.js";

const lines: Line[] = [];
const watched: readonly string[] = WATCHED;
let tab: Tab = Tab.Open;
let hits = 0;

function add(text: string, { recipients }: Pick<ChatEvent, "recipients">): void {
  lines.push({ text, recipients: recipients === "all" ? ["everybody"] : ["us"] });
}

function onEvent({ chat_id, event }: { chat_id: string; event: ChatEvent }): void {
  add(`${chat_id} ${event.author_id}: ${event.text ?? ""}`, event);
}

function onStart({ chat }: ChatStarted): void {
  for (const event of chat.thread.events) add(`${chat.id} before: ${event.text}`, event);
}

const rtm = new Rtm(
  (name, payload) => {
    if (watched.includes(name)) hits += 1;
    switch (name) {
      case Push.ChatStarted:
        return onStart(payload);
      case Push.Event:
        return onEvent(payload);
      case Push.ChatClosed:
        tab = Tab.Closed;
    }
  },
  () => console.log(JSON.stringify({ lines, tab, hits })),
);
void rtm;
