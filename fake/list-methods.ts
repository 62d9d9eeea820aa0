/** Methods that list and get chats, threads and archives. */
import { chatOf, id, takePage, toPage, type Call, type Methods } from "./call.js";
import { isObject, list, number, numbers, object, text, texts, type Json, type JsonObject } from "./json.js";
import * as render from "./render.js";
import { since } from "./render.js";
import { Refusal, type Chat, type Thread } from "./world.js";

export const listMethods: Methods = {
  get_chats_summary: listChats,
  list_chats: listChats,
  get_chat_threads_summary: summarizeThreads,
  list_threads: listThreads,
  get_chat_threads: getThreads,
  get_chat: getChat,
  get_archives: listArchives,
  list_archives: listArchives,
};

function listChats(call: Call): Json {
  const page = toPage(call);
  const filters = refuseOthers(object(page.request, "filters"), [
    "include_active",
    "active",
    "group_ids",
    "include_chats_without_threads",
  ]);
  const groups = numbers(list(filters, "group_ids"));
  const wanted = [...call.world.chats.values()]
    .filter((chat) => isWanted(filters, call.world.latest(chat)))
    .filter((chat) => groups.length === 0 || chat.groups.some((group) => groups.includes(group)));
  const sorted = newestFirst(page.request, wanted, (chat) => call.world.latest(chat).at);
  const { items, next } = takePage(page, sorted, number(page.request, "limit") ?? 10);
  return {
    [since(call.version, "3.7") ? "chats_info" : "chats_summary"]: items.map((chat) =>
      render.summary(call.version, call.world, chat, "brief"),
    ),
    found_chats: wanted.length,
    ...next,
  };
}

/** `include_active: false` is `active: false` later; `active: true` leaves only the active ones. */
function isWanted(filters: JsonObject, last: Thread): boolean {
  if (filters["include_active"] === false || filters["active"] === false) return !last.isActive;
  return filters["active"] === true ? last.isActive : true;
}

/** Filters that the fake doesn't know must not pass as if they had been heeded. */
function refuseOthers(filters: JsonObject, known: readonly string[]): JsonObject {
  const other = Object.keys(filters).find((key) => !known.includes(key));
  if (other !== undefined) throw new Error(`the fake doesn't filter by ${other}`);
  return filters;
}

function newestFirst<Item>(request: JsonObject, items: readonly Item[], at: (item: Item) => number): readonly Item[] {
  const isAscending = (text(request, "sort_order", "order") ?? "desc") === "asc";
  return items.toSorted((a, b) => (isAscending ? at(a) - at(b) : at(b) - at(a)));
}

function summarizeThreads(call: Call): Json {
  const page = toPage(call);
  const chat = call.world.chat(text(page.request, "chat_id") ?? "");
  const sorted = newestFirst(page.request, chat.threads, (thread) => thread.at);
  const { items, next } = takePage(page, sorted, number(page.request, "limit") ?? 10);
  return {
    threads_summary: items.map((thread) => ({
      id: thread.id,
      order: chat.threads.indexOf(thread) + 1,
      events_count: thread.events.length,
    })),
    found_threads: chat.threads.length,
    ...next,
  };
}

function listThreads(call: Call): Json {
  const page = toPage(call);
  const chat = call.world.chat(text(page.request, "chat_id") ?? "");
  const filters = object(page.request, "filters");
  const wanted = chat.threads
    .filter((thread) => isBetween(filters, "from", "to", thread.at))
    .filter((thread) => thread.events.length >= (number(page.request, "min_events_count") ?? 0));
  const sorted = newestFirst(page.request, wanted, (thread) => thread.at);
  const { items, next } = takePage(page, sorted, number(page.request, "limit") ?? 3);
  return {
    threads: items.map((thread) => render.thread(call.version, chat, thread)),
    found_threads: wanted.length,
    ...next,
  };
}

function isBetween(filters: JsonObject, from: string, to: string, at: number): boolean {
  const start = text(filters, from);
  const end = text(filters, to);
  return (start === undefined || at >= Date.parse(start)) && (end === undefined || at <= Date.parse(end));
}

function chatHead(call: Call, chat: Chat): JsonObject {
  return {
    id: chat.id,
    users: render.users(call.version, call.world, chat, "brief"),
    properties: render.properties(call.version, chat.properties),
    access: { group_ids: chat.groups },
    ...(since(call.version, "3.1") ? { is_followed: chat.followers.has(call.author) } : {}),
  };
}

function getThreads(call: Call): Json {
  const chat = chatOf(call);
  const ids = texts(list(call.payload, "thread_ids"));
  const threads = ids.length === 0 ? chat.threads : ids.map((one) => call.world.thread(chat, one));
  return {
    chat: {
      ...chatHead(call, chat),
      threads: threads.map((thread) => render.thread(call.version, chat, thread)),
      threads_summary: chat.threads.map((thread, index) => ({ thread_id: thread.id, order: index + 1 })),
    },
  };
}

function getChat(call: Call): Json {
  const chat = chatOf(call);
  const wanted = text(call.payload, "thread_id");
  const thread = wanted === undefined ? call.world.latest(chat) : call.world.thread(chat, id(call, "thread_id"));
  return { ...chatHead(call, chat), thread: render.thread(call.version, chat, thread) };
}

interface Archived {
  readonly chat: Chat;
  readonly thread: Thread;
}

function listArchives(call: Call): Json {
  const page = toPage(call);
  const filters = refuseOthers(object(page.request, "filters"), ARCHIVE_FILTERS);
  const wanted = [...call.world.chats.values()]
    .flatMap((chat) => chat.threads.map((thread) => ({ chat, thread })))
    .filter(({ thread }) => !thread.isActive)
    .filter((archived) => isFound(call, filters, archived));
  const sorted = newestFirst(page.request, wanted, ({ thread }) => thread.at);
  return since(call.version, "3.2") ? archivesByPageId(call, sorted) : archivesByNumber(call, sorted);
}

function archivesByPageId(call: Call, sorted: readonly Archived[]): Json {
  const page = toPage(call);
  const limit = number(page.request, "limit") ?? 10;
  if (limit < 1 || limit > 100) throw new Refusal("validation", "limit must be between 1 and 100");
  const { items, next } = takePage(page, sorted, limit);
  return { chats: items.map((one) => archived(call, one)), found_chats: sorted.length, ...next };
}

function archivesByNumber(call: Call, sorted: readonly Archived[]): Json {
  const pagination = object(call.payload, "pagination");
  const page = number(pagination, "page") ?? 1;
  const limit = number(pagination, "limit") ?? 25;
  const items = sorted.slice((page - 1) * limit, page * limit).map((one) => archived(call, one));
  return { chats: items, pagination: { page, total: sorted.length } };
}

/** 3.0 has one more step: `chats[].chat`. */
function archived(call: Call, { chat, thread }: Archived): JsonObject {
  const shown = render.thread(call.version, chat, thread);
  // No version is said to leave out any field of the users of archives.
  const users = render.users(call.version, call.world, chat, "full");
  if (since(call.version, "3.1")) return { ...chatHead(call, chat), users, thread: shown };
  return { chat: { id: chat.id, users, thread: shown } };
}

const ARCHIVE_FILTERS = [
  "query",
  "date_from",
  "date_to",
  "from",
  "to",
  "agent_ids",
  "agents",
  "group_ids",
  "thread_ids",
  "chat_ids",
  "tags",
  "events",
  "event_types",
  "surveys",
  "forms",
  "customer_id",
  "customer_email",
];

function isFound(call: Call, filters: JsonObject, { chat, thread }: Archived): boolean {
  const either = (wanted: readonly Json[], has: readonly Json[]): boolean =>
    wanted.length === 0 || wanted.some((one) => has.includes(one));
  const said = thread.events.map((event) => event.content["text"] ?? "");
  const query = text(filters, "query");
  const emails = chat.members.map((member) => call.world.customers.get(member.id)?.email ?? "");
  return (
    isBetween(filters, "date_from", "date_to", thread.at) &&
    isBetween(filters, "from", "to", thread.at) &&
    either(list(filters, "agent_ids"), thread.users) &&
    either(list(object(filters, "agents"), "values"), thread.users) &&
    either(list(filters, "group_ids"), chat.groups) &&
    either(list(filters, "thread_ids"), [thread.id]) &&
    either(list(filters, "chat_ids"), [chat.id]) &&
    either(list(object(filters, "tags"), "values"), thread.tags) &&
    either(
      [...list(object(filters, "events"), "types"), ...list(object(filters, "event_types"), "values")],
      thread.events.map((event) => event.type),
    ) &&
    answers(filters).every((wanted) => either(wanted, said)) &&
    either(single(filters, "customer_id"), thread.users) &&
    either(single(filters, "customer_email"), emails) &&
    (query === undefined || said.some((one) => typeof one === "string" && one.includes(query)))
  );
}

/** Wanted answers to surveys: `answer_id` until 3.3, `values` from 3.4. */
function answers(filters: JsonObject): readonly (readonly Json[])[] {
  const items = [...list(filters, "surveys"), ...list(filters, "forms")];
  return items.filter(isObject).map((item) => ("answer_id" in item ? single(item, "answer_id") : list(item, "values")));
}

function single(filters: JsonObject, key: string): readonly Json[] {
  const value = filters[key];
  return value === undefined ? [] : [value];
}
