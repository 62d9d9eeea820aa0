/** One request as the methods see it, and what they share. */
import type { Transport } from "../src/change.js";
import type { Version } from "../src/version.js";
import { isObject, list, object, text, type Json, type JsonObject } from "./json.js";
import { since } from "./render.js";
import {
  Refusal,
  type Audience,
  type Chat,
  type ChatEvent,
  type Properties,
  type Thread,
  type World,
} from "./world.js";

export interface Call {
  readonly version: Version;
  readonly transport: Transport;
  readonly world: World;
  /** Who asks: the token's agent, or the bot for which it speaks. */
  readonly author: string;
  readonly payload: JsonObject;
  /** Login's `pushes`, once logged in. */
  readonly subscribe: (pushes: JsonObject | undefined) => void;
}
export type Method = (call: Call) => Json;
export type Methods = Readonly<Record<string, Method>>;

/** The text under the first of these keys; they are checked before, so one is there. */
export function id(call: Call, ...keys: readonly string[]): string {
  const value = text(call.payload, ...keys);
  if (value === undefined) throw new Refusal("validation", `Missing ${keys.join(" or ")}`);
  return value;
}

export function chatOf(call: Call): Chat {
  return call.world.chat(id(call, "chat_id", "id"));
}

/** From 3.4 whoever asks must be in the chat, or say that it doesn't matter. */
export function requirePresence(call: Call, chat: Chat): void {
  if (!since(call.version, "3.4") || call.payload["ignore_requester_presence"] === true) return;
  if (call.world.member(chat, call.author) === undefined) {
    throw new Refusal("requester_user_not_part_of_chat", `Requester ${call.author} is not a user of the chat`);
  }
}

export function toAudience(value: Json | undefined): Audience {
  return value === "agents" ? "agents" : "all";
}

const HEAD = new Set(["type", "recipients", "visibility", "author_id", "properties"]);

/** Adds an event as a request gives it. */
export function say(call: Call, chat: Chat, thread: Thread, given: JsonObject): ChatEvent {
  const content = Object.fromEntries(Object.entries(given).filter(([key]) => !HEAD.has(key)));
  const type = text(given, "type") ?? "message";
  const to = toAudience(given["visibility"] ?? given["recipients"]);
  const authorId = text(given, "author_id") ?? call.author;
  return call.world.say(chat, thread, { type, authorId, to, content }, toProperties(object(given, "properties")));
}

/** Namespaces of names of values; a value may come wrapped as old versions answer it. */
export function toProperties(given: JsonObject): Properties {
  const result: Properties = {};
  for (const namespace of Object.keys(given)) {
    const values: Record<string, Json> = {};
    for (const [name, value] of Object.entries(object(given, namespace))) {
      values[name] = isObject(value) ? (value["value"] ?? value) : value;
    }
    result[namespace] = values;
  }
  return result;
}

export function objects(parent: JsonObject, key: string): readonly JsonObject[] {
  return list(parent, key).filter(isObject);
}

/** What a page's id stands for: the request of the first page, and how many were shown. */
interface Page {
  readonly request: JsonObject;
  readonly offset: number;
}

/** From 3.3 a page's id stands alone; before, the other parameters are repeated. */
export function toPage(call: Call): Page {
  const token = text(call.payload, "page_id");
  if (token === undefined) return { request: call.payload, offset: 0 };
  const besides = ["filters", "limit", "sort_order"].filter((key) => key in call.payload);
  if (since(call.version, "3.3") && besides.length > 0) {
    throw new Refusal("validation", `${besides.join(", ")} not allowed together with page_id`);
  }
  const kept: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
  if (!isObject(kept)) throw new Refusal("validation", "Invalid page_id");
  return { request: object(kept, "request"), offset: Number(kept["offset"]) };
}

/** The items of the page, and the key of the next one. */
export function takePage<Item>(
  page: Page,
  items: readonly Item[],
  limit: number,
): { readonly items: readonly Item[]; readonly next: JsonObject } {
  const end = page.offset + limit;
  const next = end < items.length ? { next_page_id: toToken({ request: page.request, offset: end }) } : {};
  return { items: items.slice(page.offset, end), next };
}

function toToken(page: Page): string {
  return Buffer.from(JSON.stringify(page)).toString("base64url");
}
