/** Everything that a client may talk to besides the Agent Chat API: answered plausibly, kept as it came. */
import type { Json, JsonObject } from "./json.js";

/** Events of the Customer Chat API keep `recipients` at every version. */
const CUSTOMER_EVENT = { id: "CE_1", type: "message", text: "From the widget", recipients: "all", author_id: "c" };

const CUSTOMER_ANSWERS: JsonObject = {
  start_chat: { chat_id: "CQ1", thread_id: "CK1" },
  send_event: { event_id: "CE_2" },
  get_chat: { id: "CQ1", thread: { id: "CK1", events: [CUSTOMER_EVENT] }, users: [] },
  list_threads: { threads: [{ id: "CK1", events: [CUSTOMER_EVENT] }], found_threads: 1 },
  list_chats: { chats_summary: [{ id: "CQ1" }], total_chats: 1 },
};

const CONFIGURATION_ANSWERS: JsonObject = {
  register_webhook: { id: "wh-1" },
  list_webhooks: [],
  list_agents: [{ id: "anna@shop.example", name: "Anna" }],
  get_agent: { id: "anna@shop.example", name: "Anna", groups: [{ id: 0, priority: "normal" }] },
  list_groups: [{ id: 0, name: "General" }],
  create_bot: { id: "bot-7" },
};

export function answerCustomer(action: string): Json {
  return CUSTOMER_ANSWERS[action] ?? {};
}

export function answerConfiguration(action: string): Json {
  return CONFIGURATION_ANSWERS[action] ?? {};
}

/** Any other host keeps what it is sent, and gives it back at the same path. */
export class Store {
  private readonly kept = new Map<string, string>();

  answer(host: string, path: string, method: string, body: string): string {
    const key = host + path;
    if (method === "GET") return this.kept.get(key) ?? "{}";
    this.kept.set(key, body);
    return JSON.stringify({ ok: true, result: { message_id: this.kept.size } });
  }
}
