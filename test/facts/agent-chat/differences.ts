/** Where the derived surface of the Agent Chat API differs from what a page shows, on purpose. */
import type { Difference } from "../expected.js";

const SURVEYS = "one list with two spellings, in every version; the page of 3.1 shows one of them";
const SUMMARY = "only get_chat_threads answers it, and lists it itself; no other chat on the wire has it";
const WITHDRAWN = "the pages of 3.3 were not seen since; it was taken off those of 3.4 to 3.7";
const INFO = "the sample kept it; list_chats and login show the last event without its thread";

export const DIFFERENCES: readonly Difference[] = [
  { versions: ["3.1"], fact: "method:get_archives.request.filters.forms is extra", why: SURVEYS },
  { versions: ["3.1"], fact: "method:get_archives.request.filters.forms.type is extra", why: SURVEYS },
  { versions: ["3.1"], fact: "method:get_archives.request.filters.forms.answer_id is extra", why: SURVEYS },
  { versions: ["3.0", "3.1"], fact: "structure:chat.threads_summary is missing", why: SUMMARY },
  { versions: ["3.0", "3.1"], fact: "structure:chat.threads_summary.thread_id is missing", why: SUMMARY },
  { versions: ["3.0", "3.1"], fact: "structure:chat.threads_summary.order is missing", why: SUMMARY },
  { versions: ["3.3"], fact: "follow_customer is withdrawn 2026-01-21", why: WITHDRAWN },
  { versions: ["3.3"], fact: "unfollow_customer is withdrawn 2026-01-21", why: WITHDRAWN },
  {
    versions: ["3.7"],
    fact: "structure:chat_info.last_thread_info.last_event_per_type.<type>.thread_id is missing",
    why: INFO,
  },
  {
    versions: ["3.7"],
    fact: "structure:chat_info.last_thread_info.last_event_per_type.<type>.thread_created_at is missing",
    why: INFO,
  },
];
