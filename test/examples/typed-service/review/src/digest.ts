import type { LiveChat } from "./livechat.js";
import type { ChatEvent, Digest, Thread } from "./types.js";

/** Replies that the customer could see; notes between colleagues don't count. */
function isReply(event: ChatEvent, agents: readonly string[]): boolean {
  return event.type === "message" && event.visibility === "all" && agents.includes(event.author_id ?? "");
}

function firstReplyAfter({ created_at, events }: Thread, agents: readonly string[]): number | undefined {
  const reply = events.find((event) => isReply(event, agents));
  return reply && Math.round((Date.parse(reply.created_at) - Date.parse(created_at)) / 1000);
}

/** One line for each chat of the day: who wrote, from where, and how long they waited. */
export async function makeDigest(livechat: LiveChat, day: string, agents: string[]): Promise<Digest> {
  const lines: string[] = [];
  for await (const { thread } of livechat.closedSince(`${day}T00:00:00.000000Z`, { agents, onlyMessages: true })) {
    const customerId = thread.user_ids.find((id) => !agents.includes(id));
    if (customerId === undefined) continue;
    const { name = "Somebody", visit: last_visit } = await livechat.customer(customerId);
    const country = last_visit?.geolocation?.country ?? "somewhere";
    const seconds = firstReplyAfter(thread, agents);
    lines.push(`${name} from ${country}: ${seconds === undefined ? "no reply" : `reply after ${seconds} s`}`);
  }
  return { day, recipients: agents, lines };
}
