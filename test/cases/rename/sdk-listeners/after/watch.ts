import { Agent } from "@livechat/lc-sdk-js";

const { Pushes } = Agent.Objects;
const rtm = new Agent.RTM();

rtm.on(Pushes.IncomingEvent, ({ chat_id, event }) => show(chat_id, event.visibility));
rtm.on("event_updated", onUpdated);
rtm.on(Agent.Objects.Pushes.ChatAccessGranted, (payload) => show(payload.id, payload.access));
rtm.on("chat_access_updated", (payload) => hide(payload.id));

function onUpdated(payload: any): void {
  if (payload.event.visibility === "agents") show(payload.chat_id, "agents");
}

declare function show(chat: string, what: unknown): void;
declare function hide(chat: string): void;
