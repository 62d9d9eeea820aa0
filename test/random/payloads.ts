/** Payloads that the API takes: what a method must be given, and some of what it may be. */
import type { Transport } from "../../src/change.js";
import type { MethodNode, Surface, SurfaceNode } from "../../src/model.js";
import { isList, isObject, type Json, type JsonObject } from "../../fake/json.js";
import { openShop, REQUESTER } from "../../fake/seed.js";
import { ask, type Reply } from "./api.js";

const { chats, customers } = openShop();
const nora = chats["nora"];
const thread = nora?.threads.at(-1);
const OPEN_CHAT = nora?.id ?? "";
const CLOSED_CHAT = chats["ines"]?.id ?? "";
const CUSTOMER = customers["nora"]?.id ?? "";
const THREAD = thread?.id ?? "";

/** By the name of a parameter, or by its path in a method's payload. */
const VALUES: Readonly<Record<string, Json>> = {
  chat_id: OPEN_CHAT,
  customer_id: CUSTOMER,
  thread_id: THREAD,
  thread_ids: [THREAD],
  event_id: thread?.events[0]?.id ?? "",
  agent_id: REQUESTER,
  user_id: "ben@shop.example",
  user_type: "agent",
  "remove_user_from_chat.user_id": REQUESTER,
  "activate_chat.chat": { id: CLOSED_CHAT },
  "resume_chat.chat": { id: CLOSED_CHAT },
  "start_chat.chat": { properties: { shop: { basket: "b-1" } } },
  "get_customer.id": CUSTOMER,
  "update_customer.id": CUSTOMER,
  "ban_customer.id": CUSTOMER,
  "follow_customer.id": CUSTOMER,
  "unfollow_customer.id": CUSTOMER,
  id: OPEN_CHAT,
  access: { type: "group", id: 1 },
  resource: "chat",
  target: { type: "group", ids: [0] },
  group_ids: [0],
  seen_up_to: "2024-03-01T09:00:10.000000Z",
  timestamp: 1_709_283_610,
  limit: 5,
  "get_archives.pagination": { page: 1, limit: 50 },
  properties: { shop: { basket: "b-1" } },
  "delete_chat_properties.properties": { shop: ["basket"] },
  "delete_thread_properties.properties": { shop: ["basket"] },
  "delete_chat_thread_properties.properties": { shop: ["basket"] },
  "delete_event_properties.properties": { shop: ["language"] },
  "get_archives.filters": { agent_ids: [REQUESTER], query: "the" },
  fields: { plan: "silver", city: "Bergen" },
  session_fields: [{ plan: "silver" }, { city: "Bergen" }],
  ban: { days: 3 },
  scopes: { agents: { all: true } },
  "multicast.recipients": { agents: { all: true } },
  content: { text: "Lunch" },
  token: "Bearer token",
  postback: { id: "yes", toggled: true },
  file: "binary",
  tag: "vip",
};

/** Over the web files are no JSON, and what the server no longer shows is no call to make up. */
const LEFT_OUT: ReadonlySet<string> = new Set(["upload_file", "upload_image", "send_file", "get_license_info"]);

/** Methods that can be called with plain values. */
export function methodsOf(surface: Surface, transport: Transport): readonly MethodNode[] {
  return surface
    .all("method")
    .flatMap((node) => surface.method(node.name) ?? [])
    .filter(({ transports, withdrawn, name }) => transports.includes(transport) && !withdrawn && !LEFT_OUT.has(name));
}

export interface Tried {
  readonly payload: JsonObject;
  readonly reply: Reply;
}

/** What is needed, and what is wished and taken of the rest; `picks` choose. */
export function payloadOf(surface: Surface, method: MethodNode, transport: Transport, picks: readonly number[]): Tried {
  const request = surface.child(method, "request");
  const known = (request ? surface.children(request) : []).filter((node) => isWritable(node, transport));
  const pick = (index: number): number => picks[index % Math.max(picks.length, 1)] ?? 0;
  const entry = (node: SurfaceNode, index: number): JsonObject => ({
    [node.name]: valueOf(surface, node, `${method.name}.${node.name}`, pick(index + 1)),
  });
  const needed = known.filter(({ required }) => required).map(entry);
  const first = needed.reduce((all, one) => ({ ...all, ...one }), {});
  const send = (payload: JsonObject): Tried => ({
    payload,
    reply: ask({ version: surface.version, transport, action: method.name, payload }),
  });
  return known
    .filter(({ required }, index) => !required && pick(index) % 3 === 0)
    .map(entry)
    .reduce((best, more) => {
      const next = send({ ...best.payload, ...more });
      return next.reply.kind === "refusal" ? best : next;
    }, send(first));
}

function isWritable({ name, withdrawn, on }: SurfaceNode, transport: Transport): boolean {
  const isHere = on.length === 0 || on.includes(transport);
  return /^\w+$/.test(name) && name !== "page_id" && withdrawn === undefined && isHere;
}

/** A value that stands for something in the shop where the name tells; else one of the type that the rules give. */
function valueOf(surface: Surface, node: SurfaceNode, path: string, pick: number): Json {
  const known = VALUES[path] ?? VALUES[node.name];
  if (known !== undefined && !(node.name === "limit" && node.parent?.name !== "request")) return known;
  if (node.name === "event") return eventOf(surface, node);
  const one = single(surface, node, path, pick);
  return node.isArray || /^\[\]|^array/.test(node.type) ? [one] : one;
}

function single(surface: Surface, node: SurfaceNode, path: string, pick: number): Json {
  const value = node.values[pick % Math.max(node.values.length, 1)];
  if (value !== undefined) return value;
  const children = surface.children(node).filter((child) => isWritable(child, "web") && child.on.length === 0);
  if (children.length > 0) {
    const chosen = children.filter((child, index) => child.required || index === pick % children.length);
    return Object.fromEntries(
      chosen.map((child) => [child.name, valueOf(surface, child, `${path}.${child.name}`, pick)]),
    );
  }
  if (/bool/.test(node.type)) return pick % 2 === 0;
  if (/int|number|float/.test(node.type)) return 7;
  return /object|map/.test(node.type) ? {} : "x";
}

/** A message; with whom it is for, where the version has that. */
function eventOf(surface: Surface, node: SurfaceNode): Json {
  const audience = ["visibility", "recipients"].find((name) => surface.child(node, name) !== undefined);
  return { type: "message", text: "Hello", ...(audience === undefined ? {} : { [audience]: "all" }) };
}

export type Way = readonly (string | number)[];

/** Ways to all plain values of an answer or payload, of each list only its first items. */
export function leavesOf(value: Json | undefined, way: Way = []): readonly Way[] {
  if (isList(value)) return leavesOf(value[0], [...way, 0]);
  if (!isObject(value)) return value === undefined ? [] : [way];
  return Object.keys(value).flatMap((key) => leavesOf(value[key], [...way, key]));
}
