/** Where the derived surface of the Customer Chat API differs from what a page shows, on purpose. */
import type { Difference } from "../expected.js";

const PREVIEW = "the page of the preview alone; 3.1 and 3.2 answer the agent itself, and read so it is found both ways";
const SUMMARY = "only get_chat_threads answers it, and lists it itself; no other chat on the wire has it";
const ORDER = "a sample kept it; list_chats shows the last event with thread_created_at alone";
const RECIPIENTS = "a slip: no other event that is sent needs it, and the answers have it without";

const AGENT = ["", ".id", ".name", ".avatar", ".is_bot", ".job_title", ".type"];

export const DIFFERENCES: readonly Difference[] = [
  ...AGENT.map((path) => ({
    versions: ["3.0"],
    fact: `method:get_predicted_agent.response.agent${path} is missing`,
    why: PREVIEW,
  })),
  ...["", ".thread_id", ".order"].map((path) => ({
    versions: ["3.1"],
    fact: `structure:chat.threads_summary${path} is missing`,
    why: SUMMARY,
  })),
  {
    versions: ["3.2", "3.3", "3.4", "3.5", "3.6"],
    fact: "structure:chat_summary.last_event_per_type.<type>.thread_order is missing",
    why: ORDER,
  },
  {
    versions: ["3.3", "3.4", "3.5", "3.6", "3.7"],
    fact: "structure:filled_form.recipients as sent is not required",
    why: RECIPIENTS,
  },
];
