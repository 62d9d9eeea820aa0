/** Methods that do something in chats. */
import {
  chatOf,
  id,
  objects,
  requirePresence,
  say,
  toAudience,
  toProperties,
  type Call,
  type Methods,
} from "./call.js";
import { list, number, numbers, object, text, texts, type Json, type JsonObject } from "./json.js";
import * as render from "./render.js";
import { since } from "./render.js";
import { Refusal, type Chat, type ChatEvent, type Properties, type Thread } from "./world.js";

const DONE: Json = {};

export const chatMethods: Methods = {
  start_chat: (call) => {
    const given = object(call.payload, "chat");
    const groups = numbers(list(object(given, "access"), "group_ids"));
    return begin(call, call.world.addChat(groups.length === 0 ? [0] : groups), given);
  },
  activate_chat: resume,
  resume_chat: resume,
  close_thread: close,
  deactivate_chat: close,
  follow_chat: (call) => {
    const chat = chatOf(call);
    chat.followers.add(call.author);
    call.world.tell({ kind: "chat-began", chat, thread: call.world.latest(chat), by: call.author });
    return since(call.version, "3.1") ? DONE : { chat_id: chat.id };
  },
  unfollow_chat: (call) => {
    const chat = chatOf(call);
    chat.followers.delete(call.author);
    call.world.tell({ kind: "unfollowed", chat, by: call.author });
    return { chat_id: chat.id };
  },
  grant_access: (call) => access(call, "granted"),
  grant_chat_access: (call) => access(call, "granted"),
  revoke_access: (call) => access(call, "revoked"),
  revoke_chat_access: (call) => access(call, "revoked"),
  set_access: (call) => access(call, "set"),
  transfer_chat: transfer,
  add_user_to_chat: addUser,
  remove_user_from_chat: removeUser,
  send_event: sendEvent,
  send_event_preview: (call) => {
    call.world.active(chatOf(call));
    return DONE;
  },
  send_rich_message_postback: (call) => {
    const chat = chatOf(call);
    call.world.event(call.world.thread(chat, id(call, "thread_id")), id(call, "event_id"));
    return DONE;
  },
  update_chat_properties: (call) => changeProperties(call, "updated"),
  delete_chat_properties: (call) => changeProperties(call, "deleted"),
  update_chat_thread_properties: (call) => changeProperties(call, "updated"),
  delete_chat_thread_properties: (call) => changeProperties(call, "deleted"),
  update_thread_properties: (call) => changeProperties(call, "updated"),
  delete_thread_properties: (call) => changeProperties(call, "deleted"),
  update_event_properties: (call) => changeProperties(call, "updated"),
  delete_event_properties: (call) => changeProperties(call, "deleted"),
  tag_chat_thread: (call) => tag(call, "tagged"),
  tag_thread: (call) => tag(call, "tagged"),
  untag_chat_thread: (call) => tag(call, "untagged"),
  untag_thread: (call) => tag(call, "untagged"),
  update_last_seen_timestamp: (call) => {
    const at = number(call.payload, "timestamp");
    const upTo = markSeen(call, at === undefined ? call.world.now() : at * 1000);
    return { timestamp: render.seconds(upTo) };
  },
  mark_events_as_seen: (call) => {
    markSeen(call, Date.parse(id(call, "seen_up_to")));
    return DONE;
  },
  send_typing_indicator: (call) => {
    const chat = chatOf(call);
    const to = toAudience(call.payload["visibility"] ?? call.payload["recipients"]);
    const is = call.payload["is_typing"] === true;
    const thread = call.world.latest(chat);
    call.world.tell({ kind: "typing", chat, thread, by: call.author, to, is, at: call.world.now() });
    return DONE;
  },
  send_thinking_indicator: (call) => {
    call.world.active(chatOf(call));
    return DONE;
  },
  request_thread_summary: (call) => {
    call.world.thread(chatOf(call), id(call, "thread_id"));
    return DONE;
  },
  list_agents_for_transfer: (call) => {
    const chat = chatOf(call);
    const key = call.transport === "web" ? "total_active_chats" : "active_chats";
    return [...call.world.agents.values()]
      .filter((agent) => !agent.isBot && call.world.member(chat, agent.id) === undefined)
      .map((agent) => ({ agent_id: agent.id, [key]: activeChats(call, agent.id) }));
  },
};

function activeChats(call: Call, agent: string): number {
  return [...call.world.chats.values()].filter(
    (chat) => call.world.latest(chat).isActive && call.world.member(chat, agent) !== undefined,
  ).length;
}

function resume(call: Call): Json {
  const given = object(call.payload, "chat");
  return begin(call, call.world.chat(text(given, "id") ?? ""), given);
}

function begin(call: Call, chat: Chat, given: JsonObject): Json {
  const { world, version } = call;
  for (const user of objects(given, "users")) world.join(chat, text(user, "id") ?? "", "all");
  if (call.payload["active"] !== false) world.join(chat, call.author, "all");
  Object.assign(chat.properties, toProperties(object(given, "properties")));
  const events = objects(object(given, "thread"), "events");
  if (since(version, "3.4")) checkInitialEvents(call, chat, events);
  const thread = world.begin(chat);
  world.tell({ kind: "chat-began", chat, thread, by: call.author });
  const said = events.map((event) => say(call, chat, thread, event));
  return since(version, "3.1") ? began(chat, thread, said, call) : beganLongAgo(chat, thread, call);
}

/** From 3.4 everybody sees the first events, and who said them must be in the chat. */
function checkInitialEvents(call: Call, chat: Chat, events: readonly JsonObject[]): void {
  for (const event of events) {
    if (event["visibility"] === "agents") {
      throw new Refusal("validation", "Initial events are visible to all");
    }
    const author = text(event, "author_id") ?? call.author;
    if (author !== call.author && call.world.member(chat, author) === undefined) {
      throw new Refusal("validation", `Author ${author} of an initial event is not in chat.users`);
    }
  }
}

function began(chat: Chat, thread: Thread, said: readonly ChatEvent[], call: Call): Json {
  const head = "id" in object(call.payload, "chat") ? {} : { chat_id: chat.id };
  return { ...head, thread_id: thread.id, ...(said.length > 0 ? { event_ids: said.map((one) => one.id) } : {}) };
}

function beganLongAgo(chat: Chat, thread: Thread, { version, world, payload }: Call): Json {
  const shown = render.thread(version, chat, thread);
  const head = { id: chat.id, users: render.users(version, world, chat, "full") };
  return { chat: "id" in object(payload, "chat") ? { ...head, threads: [shown] } : { ...head, thread: shown } };
}

function close(call: Call): Json {
  const chat = chatOf(call);
  requirePresence(call, chat);
  call.world.end(chat, call.author);
  return DONE;
}

function access(call: Call, how: "granted" | "revoked" | "set"): Json {
  // Access to a customer shows in nothing that the fake answers. Later versions have no `resource`.
  if (call.payload["resource"] === "customer") return DONE;
  const chat = chatOf(call);
  const group = Number(object(call.payload, "access")["id"]);
  const others = chat.groups.filter((one) => one !== group);
  chat.groups = how === "granted" ? [...others, group] : how === "revoked" ? others : [group];
  call.world.tell({ kind: "access", how, chat, groups: chat.groups });
  return DONE;
}

function transfer(call: Call): Json {
  const { world, payload } = call;
  const chat = chatOf(call);
  requirePresence(call, chat);
  const thread = since(call.version, "3.4") ? world.active(chat) : world.latest(chat);
  const target = object(payload, "target");
  const type = text(target, "type") === "agent" ? "agent" : "group";
  const ids = list(target, "ids");
  const isForced = payload["force"] === true || payload["ignore_agents_availability"] === true;
  if (!isForced && !isAnybodyFree(call, type, ids))
    throw new Refusal("agent_availability", "Nobody accepts chats there");
  if (type === "group") chat.groups = [...numbers(ids)];
  else for (const agent of texts(ids)) world.join(chat, agent, "all");
  world.tell({ kind: "transferred", chat, thread, by: call.author, target: { type, ids } });
  return DONE;
}

function isAnybodyFree(call: Call, type: "agent" | "group", ids: readonly Json[]): boolean {
  return [...call.world.agents.values()].some(
    (agent) =>
      agent.status === "accepting_chats" &&
      (type === "agent" ? ids.includes(agent.id) : agent.groups.some((group) => ids.includes(group))),
  );
}

function addUser(call: Call): Json {
  const { world } = call;
  const chat = chatOf(call);
  const user = id(call, "user_id");
  requirePresence(call, chat);
  const needsActive = since(call.version, "3.4") || call.payload["require_active_thread"] === true;
  const thread = needsActive ? world.active(chat) : world.latest(chat);
  const sees = toAudience(call.payload["visibility"]);
  if (sees === "agents" && world.customers.has(user)) throw new Refusal("validation", "A customer sees all");
  world.join(chat, user, sees);
  world.tell({ kind: "user-added", chat, thread, user, by: call.author });
  return DONE;
}

function removeUser(call: Call): Json {
  const chat = chatOf(call);
  const user = id(call, "user_id");
  requirePresence(call, chat);
  call.world.leave(chat, user);
  call.world.tell({ kind: "user-removed", chat, thread: call.world.latest(chat), user, by: call.author });
  return DONE;
}

function sendEvent(call: Call): Json {
  const chat = chatOf(call);
  const thread = threadToSpeakIn(call, chat);
  if (since(call.version, "3.4")) requirePresence(call, chat);
  else if (call.world.member(chat, call.author) === undefined) call.world.join(chat, call.author, "all");
  const event = say(call, chat, thread, object(call.payload, "event"));
  return since(call.version, "3.1")
    ? { event_id: event.id }
    : { thread_id: thread.id, event: render.event(call.version, event) };
}

/** 3.0 starts a thread where none is open; until 3.3 the last one may be asked for; from 3.4 the chat must be active. */
function threadToSpeakIn(call: Call, chat: Chat): Thread {
  const { world, payload, version } = call;
  const last = world.latest(chat);
  if (last.isActive || payload["attach_to_last_thread"] === true) return last;
  if (since(version, "3.1") || payload["require_active_thread"] === true) return world.active(chat);
  const thread = world.begin(chat);
  world.tell({ kind: "chat-began", chat, thread, by: call.author });
  return thread;
}

function changeProperties(call: Call, how: "updated" | "deleted"): Json {
  const chat = chatOf(call);
  const threadId = text(call.payload, "thread_id");
  const thread = threadId === undefined ? undefined : call.world.thread(chat, threadId);
  const eventId = text(call.payload, "event_id");
  const event = thread === undefined || eventId === undefined ? undefined : call.world.event(thread, eventId);
  const given = object(call.payload, "properties");
  const owner = event ?? thread ?? chat;
  if (how === "updated") update(owner.properties, toProperties(given));
  else remove(owner.properties, given);
  const properties = how === "updated" ? render.properties(call.version, toProperties(given)) : given;
  call.world.tell({ kind: "properties", how, chat, thread, event, properties });
  return DONE;
}

function update(owned: Properties, given: Properties): void {
  for (const [namespace, values] of Object.entries(given)) owned[namespace] = { ...owned[namespace], ...values };
}

/** `{namespace: [name, …]}`. */
function remove(owned: Properties, given: JsonObject): void {
  for (const namespace of Object.keys(given)) {
    const gone = texts(list(given, namespace));
    const kept = Object.entries(owned[namespace] ?? {}).filter(([name]) => !gone.includes(name));
    owned[namespace] = Object.fromEntries(kept);
  }
}

function tag(call: Call, how: "tagged" | "untagged"): Json {
  const chat = chatOf(call);
  const thread = call.world.thread(chat, id(call, "thread_id"));
  const name = id(call, "tag");
  if (how === "tagged") thread.tags.push(name);
  else thread.tags.splice(thread.tags.indexOf(name), thread.tags.includes(name) ? 1 : 0);
  call.world.tell({ kind: "tag", how, chat, thread, tag: name });
  return DONE;
}

function markSeen(call: Call, upTo: number): number {
  const chat = chatOf(call);
  const member = call.world.member(chat, call.author);
  if (member !== undefined) member.seenUpTo = upTo;
  call.world.tell({ kind: "seen", chat, user: call.author, upTo });
  return upTo;
}
