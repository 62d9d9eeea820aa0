/** The world in the words of one version: what `pushes.ts` and the methods put into their answers. */
import { compareVersions, toVersion, type Version } from "../src/version.js";
import { compact, type Json, type JsonObject } from "./json.js";
import type { Agent, Audience, Chat, ChatEvent, Customer, Properties, Thread, Visit, World } from "./world.js";

/** Whether a version is the named one or later. */
export function since(version: Version, first: string): boolean {
  return compareVersions(version, toVersion(first)) >= 0;
}

/** RFC 3339 with microseconds. */
export function time(at: number): string {
  return new Date(at).toISOString().replace("Z", "000Z");
}

export function seconds(at: number): number {
  return Math.floor(at / 1000);
}

/** `recipients` until 3.3, `visibility` from 3.4. */
export function audience(version: Version, to: Audience): JsonObject {
  return since(version, "3.4") ? { visibility: to } : { recipients: to };
}

/** Property values stand in `{value}` until 3.1. */
export function properties(version: Version, of: Properties): JsonObject {
  if (since(version, "3.2")) return of;
  const wrap = ([name, value]: readonly [string, Json]): readonly [string, Json] => [name, { value }];
  return Object.fromEntries(
    Object.entries(of).map(([namespace, values]) => [
      namespace,
      Object.fromEntries(Object.entries(values).map((entry) => wrap(entry))),
    ]),
  );
}

export function event(version: Version, one: ChatEvent): JsonObject {
  return {
    id: one.id,
    type: one.type,
    ...(one.type === "system_message" ? {} : { author_id: one.authorId }),
    ...(since(version, "3.1")
      ? { created_at: time(one.at) }
      : { timestamp: seconds(one.at), order: Number(one.id.split("_").at(-1)) }),
    ...(one.type === "system_message" && !since(version, "3.4") ? {} : audience(version, one.to)),
    ...(Object.keys(one.properties).length > 0 ? { properties: properties(version, one.properties) } : {}),
    ...one.content,
  };
}

/** A thread with its events. Neighbours in time are named from 3.2. */
export function thread(version: Version, chat: Chat, one: Thread): JsonObject {
  const index = chat.threads.indexOf(one);
  return compact({
    ...threadHead(version, chat, one, index),
    events: one.events.map((each) => event(version, each)),
    ...(since(version, "3.1") ? { tags: one.tags } : {}),
    ...(since(version, "3.2")
      ? { previous_thread_id: chat.threads[index - 1]?.id, next_thread_id: chat.threads[index + 1]?.id }
      : {}),
  });
}

function threadHead(version: Version, chat: Chat, one: Thread, index = chat.threads.indexOf(one)): JsonObject {
  return {
    id: one.id,
    active: one.isActive,
    user_ids: one.users,
    properties: properties(version, one.properties),
    access: { group_ids: chat.groups },
    ...(since(version, "3.2") ? { created_at: time(one.at) } : { timestamp: seconds(one.at), order: index + 1 }),
  };
}

/** `brief`: as in the answers of methods; `full`: as the structures list it. */
export type Detail = "brief" | "full";

export function users(version: Version, world: World, chat: Chat, detail: Detail): readonly JsonObject[] {
  return chat.members.map((member) => user(version, world, chat, member.id, detail));
}

export function user(version: Version, world: World, chat: Chat, id: string, detail: Detail): JsonObject {
  const member = chat.members.find((one) => one.id === id);
  const seen = member?.seenUpTo;
  const agent = world.agents.get(id);
  const isBrief = detail === "brief";
  return {
    ...(agent === undefined
      ? isBrief
        ? customerBrief(world.customer(id))
        : customer(version, world.customer(id))
      : agentUser(version, agent, member?.sees ?? "all", detail)),
    present: member?.isPresent ?? false,
    ...(seen === undefined || isBrief
      ? {}
      : since(version, "3.1")
        ? { events_seen_up_to: time(seen) }
        : { last_seen_timestamp: seconds(seen) }),
  };
}

function agentUser(version: Version, agent: Agent, sees: Audience, detail: Detail): JsonObject {
  return {
    id: agent.id,
    type: "agent",
    name: agent.name,
    email: agent.id,
    avatar: "https://cdn.example/agent.png",
    ...(since(version, "3.4") ? { visibility: sees } : detail === "full" ? { routing_status: agent.status } : {}),
  };
}

function customerBrief(one: Customer): JsonObject {
  return { id: one.id, type: "customer", name: one.name, email: one.email, avatar: "https://cdn.example/face.png" };
}

/** Session fields: a map called `fields` until 3.1, a list of one-key objects from 3.2. */
export function fields(version: Version, of: Readonly<Record<string, string>>): JsonObject {
  return since(version, "3.2")
    ? { session_fields: Object.entries(of).map(([name, value]) => ({ [name]: value })) }
    : { fields: of };
}

export function customer(version: Version, one: Customer): JsonObject {
  return {
    ...customerBrief(one),
    created_at: time(one.createdAt),
    statistics: { chats_count: 3, threads_count: 4, visits_count: 5 },
    ...fields(version, one.fields),
    ...(one.visit === undefined ? {} : { [since(version, "3.6") ? "visit" : "last_visit"]: visit(version, one.visit) }),
  };
}

function visit(version: Version, one: Visit): JsonObject {
  return compact({
    started_at: time(one.startedAt),
    ended_at: one.endedAt === undefined || !since(version, "3.3") ? undefined : time(one.endedAt),
    ...visitor(one),
    last_pages: one.pages.map(({ openedAt, url, title }) => ({ opened_at: time(openedAt), url, title })),
  });
}

/** Where somebody comes from: part of a visit, and of the push that told of it. */
export function visitor(one: Visit): JsonObject {
  return {
    ip: "192.0.2.7",
    user_agent: "Mozilla/5.0",
    geolocation: { country: one.country, country_code: one.country.slice(0, 2).toUpperCase(), city: "Springfield" },
  };
}

/** One chat of the list of chats: `chats_summary[]` until 3.6, `chats_info[]` from 3.7. */
export function summary(version: Version, world: World, chat: Chat, detail: Detail): JsonObject {
  const last = world.latest(chat);
  const byType = Object.fromEntries(
    last.events.map((one) => [
      one.type,
      {
        ...(since(version, "3.7")
          ? {}
          : {
              thread_id: last.id,
              ...(since(version, "3.2")
                ? { thread_created_at: time(last.at) }
                : { thread_order: chat.threads.indexOf(last) + 1 }),
            }),
        event: event(version, one),
      },
    ]),
  );
  const head = threadHead(version, chat, last);
  const common = {
    id: chat.id,
    users: users(version, world, chat, detail),
    properties: properties(version, chat.properties),
    access: { group_ids: chat.groups },
    is_followed: chat.followers.size > 0,
  };
  return since(version, "3.7")
    ? { ...common, last_thread_info: { ...head, last_event_per_type: byType } }
    : { ...common, last_event_per_type: byType, last_thread_summary: head };
}
