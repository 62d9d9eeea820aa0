/** What becomes of names of the Reports API that are easily mixed up. */
import { fate, same, type ExpectedFate } from "../expected.js";

const total = "method:chats/total_chats.request";
const tags = "method:chats/tags.request";

export const FATES: readonly ExpectedFate[] = [
  // Lists became filters with values; what asks whether there are any became `exists`.
  fate("3.3", "3.6", `${total}.from`, `${total}.filters.from`),
  fate("3.3", "3.6", `${total}.agents`, `${total}.filters.agents.values`),
  fate("3.3", "3.6", `${total}.agent_assigned`, `${total}.filters.agents.exists`),
  fate("3.3", "3.6", `${total}.tags`, `${total}.filters.tags.values`),
  fate("3.3", "3.6", `${total}.tagged`, `${total}.filters.tags.exists`),
  fate("3.3", "3.6", `${tags}.names`, `${tags}.filters.tags.values`),
  same("3.3", "3.6", `${total}.distribution`),
  same("3.3", "3.6", `${total}.timezone`),
  fate(
    "3.2",
    "3.6",
    "method:chats/agents_chatting_duration.request.customer_client_ids",
    "method:chats/duration.request.filters.properties.source.customer_client_id.values",
  ),
  fate("3.2", "3.6", "method:chats/agents_chatting_duration", "method:chats/duration"),
  same("3.2", "3.6", "method:chats/tags"),
];
