/** What a happening is called and looks like at a version: as a push on the socket, and as a webhook. */
import type { Version } from "../src/version.js";
import { compact, type Json, type JsonObject } from "./json.js";
import * as render from "./render.js";
import { since } from "./render.js";
import type { Chat, Customer, Happening, Thread, World } from "./world.js";

export interface Push {
  readonly name: string;
  readonly payload: Json;
}
type Of<K extends Happening["kind"]> = Extract<Happening, { readonly kind: K }>;

/** The pushes that a connection of this version gets. */
export function toPushes(version: Version, world: World, what: Happening): readonly Push[] {
  switch (what.kind) {
    case "chat-began":
      return [chatBegan(version, world, what)];
    case "chat-ended":
      return [named(version, "thread_closed", "chat_deactivated", { ...place(what), user_id: what.by })];
    case "event":
      return [{ name: "incoming_event", payload: { ...place(what), event: render.event(version, what.event) } }];
    case "user-added":
    case "user-removed":
      return [userMoved(version, world, what)];
    case "transferred":
      return [transferred(version, what)];
    case "access":
      return access(version, what);
    case "properties":
      return [properties(version, what)];
    case "tag":
      return [named(version, `chat_thread_${what.how}`, `thread_${what.how}`, { ...place(what), tag: what.tag })];
    case "customer-came":
      return customerCame(version, what);
    case "customer-left":
      return [customerLeft(version, what)];
    case "customer-updated":
      return [customerUpdated(version, what)];
    case "customer-banned":
      return [{ name: "customer_banned", payload: { customer_id: what.customer.id, ban: { days: what.days } } }];
    case "page":
      return [pageOpened(what)];
    case "routing":
      return [routing(version, what)];
    case "agent-configured":
      return since(version, "3.4") ? [configured(version, what)] : [];
    case "typing":
      return [typing(version, what)];
    case "sneak-peek":
      return [sneakPeek(version, what)];
    case "seen":
      return [seen(version, what)];
    case "multicast":
      return [{ name: "incoming_multicast", payload: multicast(what) }];
    case "unfollowed":
      return since(version, "3.2") ? [{ name: "chat_unfollowed", payload: { chat_id: what.chat.id } }] : [];
  }
}

/** The same as webhooks, where their names or shapes are others. */
export function toWebhooks(version: Version, world: World, what: Happening): readonly Push[] {
  switch (what.kind) {
    case "routing":
      return [routingWebhook(version, what)];
    case "customer-came":
      return what.isNew ? [customerWebhook(version, what.customer)] : [];
    case "customer-left":
      return [];
    default:
      return toPushes(version, world, what);
  }
}

/** Most names changed in 3.2, the payloads often did not. */
function named(version: Version, before: string, from32: string, payload: Json): Push {
  return { name: since(version, "3.2") ? from32 : before, payload };
}

function place({ chat, thread }: { readonly chat: Chat; readonly thread: Thread }): JsonObject {
  return { chat_id: chat.id, thread_id: thread.id };
}

function chatBegan(version: Version, world: World, { chat, thread, by }: Of<"chat-began">): Push {
  const payload = {
    chat: {
      id: chat.id,
      users: render.users(version, world, chat, "full"),
      properties: render.properties(version, chat.properties),
      thread: render.thread(version, chat, thread),
    },
  };
  return named(
    version,
    "incoming_chat_thread",
    "incoming_chat",
    since(version, "3.2") ? { requester_id: by, ...payload } : payload,
  );
}

function userMoved(version: Version, world: World, what: Of<"user-added" | "user-removed">): Push {
  const isAdded = what.kind === "user-added";
  const type = world.agents.has(what.user) ? "agent" : "customer";
  const payload = {
    ...place(what),
    ...(isAdded ? { user: render.user(version, world, what.chat, what.user, "full") } : { user_id: what.user }),
    ...(since(version, "3.2") ? { reason: "manual", requester_id: what.by } : { user_type: type }),
  };
  return isAdded
    ? named(version, "chat_user_added", "user_added_to_chat", payload)
    : named(version, "chat_user_removed", "user_removed_from_chat", payload);
}

function transferred(version: Version, what: Of<"transferred">): Push {
  const { type, ids } = what.target;
  const payload = since(version, "3.2")
    ? {
        ...place(what),
        requester_id: what.by,
        ...(since(version, "3.3") ? { reason: "manual" } : {}),
        transferred_to: { [type === "group" ? "group_ids" : "agent_ids"]: ids },
      }
    : { chat_id: what.chat.id, requester_id: what.by, type, ids };
  return { name: "chat_transferred", payload };
}

function access(version: Version, { how, chat, groups }: Of<"access">): readonly Push[] {
  const payload = { id: chat.id, access: { group_ids: groups } };
  if (since(version, "3.4")) return [{ name: "chat_access_updated", payload }];
  if (!since(version, "3.2")) return [{ name: `access_${how}`, payload: { resource: "chat", ...payload } }];
  return how === "set" ? [] : [{ name: `chat_access_${how}`, payload }];
}

function properties(version: Version, what: Of<"properties">): Push {
  const payload = compact({
    chat_id: what.chat.id,
    thread_id: what.thread?.id,
    event_id: what.event?.id,
    properties: what.properties,
  });
  if (what.event !== undefined) return { name: `event_properties_${what.how}`, payload };
  if (what.thread === undefined) return { name: `chat_properties_${what.how}`, payload };
  return named(version, `chat_thread_properties_${what.how}`, `thread_properties_${what.how}`, payload);
}

/** Until 3.2 a new customer and each visit are told apart; from 3.3 one push stands for both. */
function customerCame(version: Version, { customer, visit, isNew, isHere }: Of<"customer-came">): readonly Push[] {
  if (since(version, "3.3")) return [{ name: "incoming_customer", payload: render.customer(version, customer) }];
  const created = { name: "customer_created", payload: { customer: render.customer(version, customer) } };
  const started = {
    name: "customer_visit_started",
    payload: {
      customer_id: customer.id,
      visit_id: visit.id,
      started_at: render.time(visit.startedAt),
      ...render.visitor(visit),
    },
  };
  return [...(isNew ? [created] : []), ...(isHere ? [started] : [])];
}

function customerLeft(version: Version, { customer, visit, at }: Of<"customer-left">): Push {
  return since(version, "3.3")
    ? { name: "customer_left", payload: { id: customer.id, left_at: render.time(at) } }
    : {
        name: "customer_visit_ended",
        payload: { customer_id: customer.id, visit_id: visit.id, ended_at: render.time(at) },
      };
}

/** 3.0 flat, 3.1 and 3.2 under `customer`, from 3.3 flat again and only what changed. */
function customerUpdated(version: Version, { customer, changed }: Of<"customer-updated">): Push {
  const shown = {
    id: customer.id,
    type: "customer",
    name: customer.name,
    email: customer.email,
    ...render.fields(version, customer.fields),
  };
  const isKept = (key: string): boolean =>
    key === "id" || key === "type" || changed.includes(key === "session_fields" ? "fields" : key);
  const changedOnly = Object.fromEntries(Object.entries(shown).filter(([key]) => isKept(key)));
  if (since(version, "3.3")) return { name: "customer_updated", payload: changedOnly };
  const whole = { ...shown, present: true, banned: customer.bannedDays !== undefined };
  return { name: "customer_updated", payload: since(version, "3.1") ? { customer: whole } : whole };
}

function pageOpened({ customer, visit }: Of<"page">): Push {
  const page = visit.pages.at(-1);
  const payload = compact({
    customer_id: customer.id,
    visit_id: visit.id,
    opened_at: page && render.time(page.openedAt),
    url: page?.url,
    title: page?.title,
  });
  return { name: "customer_page_updated", payload };
}

function routing(version: Version, { agent }: Of<"routing">): Push {
  return since(version, "3.2")
    ? { name: "routing_status_set", payload: { agent_id: agent.id, status: agent.status } }
    : { name: "agent_updated", payload: { agent_id: agent.id, routing_status: agent.status } };
}

/** Webhooks say the status with spaces, unlike requests and pushes. */
function routingWebhook(version: Version, { agent }: Of<"routing">): Push {
  const payload = { agent_id: agent.id, status: agent.status.replaceAll("_", " ") };
  return named(version, "agent_status_changed", "routing_status_set", payload);
}

function customerWebhook(version: Version, customer: Customer): Push {
  const shown = render.customer(version, customer);
  return {
    name: since(version, "3.3") ? "incoming_customer" : "customer_created",
    payload: since(version, "3.2") ? { customer: shown } : shown,
  };
}

/** An agent's settings changed: the push that took the name `agent_updated` over in 3.4. */
function configured(version: Version, { agent }: Of<"agent-configured">): Push {
  const work_scheduler = since(version, "3.5")
    ? { timezone: "UTC", schedule: [{ day: "monday", enabled: true, start: "08:00", end: "16:00" }] }
    : { monday: { start: "08:00", end: "16:00" } };
  return { name: "agent_updated", payload: { id: agent.id, work_scheduler } };
}

function typing(version: Version, what: Of<"typing">): Push {
  const typing_indicator = {
    author_id: what.by,
    ...render.audience(version, what.to),
    timestamp: render.seconds(what.at),
    ...(since(version, "3.1") ? { is_typing: what.is } : {}),
  };
  return { name: "incoming_typing_indicator", payload: { ...place(what), typing_indicator } };
}

function sneakPeek(version: Version, what: Of<"sneak-peek">): Push {
  const sneak_peek = {
    author_id: what.by,
    ...(since(version, "3.4") ? {} : { recipients: "all" }),
    timestamp: render.seconds(what.at),
    text: what.text,
  };
  return { name: "incoming_sneak_peek", payload: { ...place(what), sneak_peek } };
}

function seen(version: Version, { chat, user, upTo }: Of<"seen">): Push {
  const who = { user_id: user, chat_id: chat.id };
  return since(version, "3.1")
    ? { name: "events_marked_as_seen", payload: { ...who, seen_up_to: render.time(upTo) } }
    : { name: "last_seen_timestamp_updated", payload: { ...who, timestamp: render.seconds(upTo) } };
}

function multicast({ by, content, type }: Of<"multicast">): JsonObject {
  return compact({ author_id: by, content, type });
}
