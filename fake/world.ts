/**
 * What there is and what happens, in one model that knows no API version. Clients of every version see the same world;
 * only `render.ts` and `pushes.ts` know in which words.
 */
import type { Json, JsonObject } from "./json.js";

export type Audience = "all" | "agents";
export type RoutingStatus = "accepting_chats" | "not_accepting_chats" | "offline";
export type Properties = Record<string, Record<string, Json>>;

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly groups: readonly number[];
  status: RoutingStatus;
}
export interface Visit {
  readonly id: number;
  readonly startedAt: number;
  endedAt: number | undefined;
  readonly country: string;
  readonly pages: { readonly openedAt: number; readonly url: string; readonly title: string }[];
}
export interface Customer {
  readonly id: string;
  name: string;
  email: string;
  fields: Record<string, string>;
  visit: Visit | undefined;
  readonly createdAt: number;
  bannedDays: number | undefined;
}
export interface ChatEvent {
  readonly id: string;
  readonly type: string;
  readonly authorId: string;
  readonly at: number;
  readonly to: Audience;
  /** `text`, `url`, `elements` …: what the kind of event has besides. */
  readonly content: JsonObject;
  properties: Properties;
}
export interface Thread {
  readonly id: string;
  readonly at: number;
  isActive: boolean;
  readonly users: string[];
  readonly events: ChatEvent[];
  readonly tags: string[];
  properties: Properties;
}
export interface Member {
  readonly id: string;
  readonly sees: Audience;
  isPresent: boolean;
  seenUpTo: number | undefined;
}
export interface Chat {
  readonly id: string;
  readonly members: Member[];
  readonly threads: Thread[];
  readonly followers: Set<string>;
  properties: Properties;
  groups: number[];
}

/** Something that listeners may be told of. */
export type Happening =
  | { readonly kind: "chat-began"; readonly chat: Chat; readonly thread: Thread; readonly by: string }
  | { readonly kind: "chat-ended"; readonly chat: Chat; readonly thread: Thread; readonly by: string }
  | { readonly kind: "event"; readonly chat: Chat; readonly thread: Thread; readonly event: ChatEvent }
  | {
      readonly kind: "user-added" | "user-removed";
      readonly chat: Chat;
      readonly thread: Thread;
      readonly user: string;
      readonly by: string;
    }
  | {
      readonly kind: "transferred";
      readonly chat: Chat;
      readonly thread: Thread;
      readonly by: string;
      readonly target: { readonly type: "group" | "agent"; readonly ids: readonly Json[] };
    }
  | {
      readonly kind: "access";
      readonly how: "granted" | "revoked" | "set";
      readonly chat: Chat;
      readonly groups: readonly number[];
    }
  | {
      readonly kind: "properties";
      readonly how: "updated" | "deleted";
      readonly chat: Chat;
      readonly thread: Thread | undefined;
      readonly event: ChatEvent | undefined;
      readonly properties: JsonObject;
    }
  | {
      readonly kind: "tag";
      readonly how: "tagged" | "untagged";
      readonly chat: Chat;
      readonly thread: Thread;
      readonly tag: string;
    }
  | {
      readonly kind: "customer-came";
      readonly customer: Customer;
      readonly visit: Visit;
      readonly isNew: boolean;
      readonly isHere: boolean;
    }
  | { readonly kind: "customer-left"; readonly customer: Customer; readonly visit: Visit; readonly at: number }
  | { readonly kind: "customer-updated"; readonly customer: Customer; readonly changed: readonly string[] }
  | { readonly kind: "customer-banned"; readonly customer: Customer; readonly days: number }
  | { readonly kind: "page"; readonly customer: Customer; readonly visit: Visit }
  | { readonly kind: "routing"; readonly agent: Agent }
  | { readonly kind: "agent-configured"; readonly agent: Agent }
  | {
      readonly kind: "typing";
      readonly chat: Chat;
      readonly thread: Thread;
      readonly by: string;
      readonly to: Audience;
      readonly is: boolean;
      readonly at: number;
    }
  | {
      readonly kind: "sneak-peek";
      readonly chat: Chat;
      readonly thread: Thread;
      readonly by: string;
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: "seen"; readonly chat: Chat; readonly user: string; readonly upTo: number }
  | { readonly kind: "multicast"; readonly by: string; readonly content: Json; readonly type: string | undefined }
  | { readonly kind: "unfollowed"; readonly chat: Chat; readonly by: string };

/** What the API refuses: `validation`, `authorization`, `chat_inactive` …, with its words. */
export class Refusal extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

const DAWN = Date.UTC(2024, 2, 1, 9, 0, 0);

/** The state, and what can be done to it. Time passes a second at each deed that leaves a date. */
export class World {
  readonly agents = new Map<string, Agent>();
  readonly customers = new Map<string, Customer>();
  readonly chats = new Map<string, Chat>();
  private readonly listeners = new Set<(happening: Happening) => void>();
  private clock = DAWN;
  private count = 0;

  /** Milliseconds since 1970, a second later than at the last call. */
  now(): number {
    this.clock += 1000;
    return this.clock;
  }

  newId(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count.toString(36).toUpperCase().padStart(4, "0")}`;
  }

  listen(listener: (happening: Happening) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(happening: Happening): void {
    for (const listener of this.listeners) listener(happening);
  }

  agent(id: string): Agent {
    const agent = this.agents.get(id);
    if (agent === undefined) throw new Refusal("validation", `Agent ${id} doesn't exist`);
    return agent;
  }

  customer(id: string): Customer {
    const customer = this.customers.get(id);
    if (customer === undefined) throw new Refusal("customer_not_found", `Customer ${id} doesn't exist`);
    return customer;
  }

  chat(id: string): Chat {
    const chat = this.chats.get(id);
    if (chat === undefined) throw new Refusal("chat_not_found", `Chat ${id} doesn't exist`);
    return chat;
  }

  thread(chat: Chat, id: string): Thread {
    const thread = chat.threads.find((one) => one.id === id);
    if (thread === undefined) throw new Refusal("thread_not_found", `Thread ${id} doesn't exist`);
    return thread;
  }

  event(thread: Thread, id: string): ChatEvent {
    const event = thread.events.find((one) => one.id === id);
    if (event === undefined) throw new Refusal("validation", `Event ${id} doesn't exist`);
    return event;
  }

  latest(chat: Chat): Thread {
    const thread = chat.threads.at(-1);
    if (thread === undefined) throw new Refusal("validation", "The chat has no thread");
    return thread;
  }

  active(chat: Chat): Thread {
    const thread = this.latest(chat);
    if (!thread.isActive) throw new Refusal("chat_inactive", "Chat is inactive");
    return thread;
  }

  addChat(groups: readonly number[]): Chat {
    const chat: Chat = {
      id: this.newId("Q"),
      members: [],
      threads: [],
      followers: new Set(),
      properties: {},
      groups: [...groups],
    };
    this.chats.set(chat.id, chat);
    return chat;
  }

  begin(chat: Chat): Thread {
    if (chat.threads.at(-1)?.isActive === true) throw new Refusal("validation", "Chat is already active");
    const thread: Thread = {
      id: this.newId("K"),
      at: this.now(),
      isActive: true,
      users: chat.members.map((member) => member.id),
      events: [],
      tags: [],
      properties: {},
    };
    chat.threads.push(thread);
    return thread;
  }

  end(chat: Chat, by: string): void {
    const thread = this.active(chat);
    thread.isActive = false;
    this.tell({ kind: "chat-ended", chat, thread, by });
  }

  member(chat: Chat, id: string): Member | undefined {
    return chat.members.find((member) => member.id === id && member.isPresent);
  }

  join(chat: Chat, id: string, sees: Audience): void {
    const known = chat.members.find((member) => member.id === id);
    if (known === undefined) chat.members.push({ id, sees, isPresent: true, seenUpTo: undefined });
    else known.isPresent = true;
    const thread = chat.threads.at(-1);
    if (thread !== undefined && !thread.users.includes(id)) thread.users.push(id);
  }

  leave(chat: Chat, id: string): void {
    const member = this.member(chat, id);
    if (member === undefined) throw new Refusal("validation", `User ${id} is not in the chat`);
    member.isPresent = false;
  }

  say(
    chat: Chat,
    thread: Thread,
    event: Omit<ChatEvent, "id" | "at" | "properties">,
    properties: Properties,
  ): ChatEvent {
    const id = `${thread.id}_${String(thread.events.length + 1)}`;
    const said: ChatEvent = { ...event, id, at: this.now(), properties };
    thread.events.push(said);
    this.tell({ kind: "event", chat, thread, event: said });
    return said;
  }

  addCustomer(name: string, email: string, fields: Readonly<Record<string, string>>): Customer {
    const customer: Customer = {
      id: this.newId("customer-"),
      name,
      email,
      fields: { ...fields },
      visit: undefined,
      createdAt: this.now(),
      bannedDays: undefined,
    };
    this.customers.set(customer.id, customer);
    return customer;
  }
}
