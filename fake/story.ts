/** What happens by itself while a client listens: customers and colleagues, deed by deed. */
import { z } from "zod";
import type { Shop } from "./seed.js";
import type { Chat, Customer, Visit } from "./world.js";

const chat = z.string();
const deed = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("customer-says"), chat, text: z.string() }),
  z.strictObject({ do: z.literal("colleague-says"), chat, text: z.string(), to: z.enum(["all", "agents"]) }),
  z.strictObject({ do: z.literal("chat-begins"), customer: z.string(), text: z.string() }),
  z.strictObject({ do: z.literal("chat-ends"), chat }),
  z.strictObject({ do: z.literal("colleague-joins"), chat }),
  z.strictObject({ do: z.literal("colleague-leaves"), chat }),
  z.strictObject({ do: z.literal("transferred"), chat, group: z.number() }),
  z.strictObject({ do: z.literal("tagged"), chat, tag: z.string() }),
  z.strictObject({ do: z.literal("untagged"), chat, tag: z.string() }),
  z.strictObject({ do: z.literal("access-granted"), chat, group: z.number() }),
  z.strictObject({ do: z.literal("access-revoked"), chat, group: z.number() }),
  z.strictObject({ do: z.literal("property-set"), chat, on: z.enum(["chat", "thread", "event"]), value: z.string() }),
  z.strictObject({ do: z.literal("typing"), chat, to: z.enum(["all", "agents"]) }),
  z.strictObject({ do: z.literal("sneak-peek"), chat, text: z.string() }),
  z.strictObject({ do: z.literal("seen"), chat }),
  z.strictObject({ do: z.literal("customer-comes"), name: z.string() }),
  z.strictObject({ do: z.literal("customer-returns"), customer: z.string() }),
  z.strictObject({ do: z.literal("customer-leaves"), customer: z.string() }),
  z.strictObject({ do: z.literal("customer-renames"), customer: z.string(), name: z.string() }),
  z.strictObject({ do: z.literal("page-opened"), customer: z.string(), url: z.string() }),
  z.strictObject({ do: z.literal("colleague-away") }),
  z.strictObject({ do: z.literal("colleague-back") }),
  z.strictObject({ do: z.literal("agent-configured") }),
  // What a customer's socket is told, by the name that the push has at any version.
  z.strictObject({ do: z.literal("customer-push"), name: z.string() }),
]);
export const storySchema = z.array(deed);
export type Deed = z.infer<typeof deed>;

const COLLEAGUE = "ben@shop.example";

/** Does one deed to the shop; listeners hear of it at once. */
export function act(shop: Shop, what: Deed): void {
  switch (what.do) {
    case "customer-comes":
    case "customer-returns":
    case "customer-leaves":
    case "customer-renames":
    case "page-opened":
      actOfCustomer(shop, what);
      return;
    case "colleague-away":
    case "colleague-back":
    case "agent-configured":
      actOfAgent(shop, what);
      return;
    case "customer-push":
      return;
    case "chat-begins":
      beginChat(shop, what.customer, what.text);
      return;
    default:
      actInChat(shop, what);
  }
}

type InChat = Extract<Deed, { readonly chat: string }>;

function actInChat(shop: Shop, what: InChat): void {
  const { world } = shop;
  const chat = chatNamed(shop, what.chat);
  const thread = world.latest(chat);
  const customer = chat.members[0]?.id ?? "";
  const by = COLLEAGUE;
  switch (what.do) {
    case "customer-says":
      world.say(chat, thread, { type: "message", authorId: customer, to: "all", content: { text: what.text } }, {});
      return;
    case "colleague-says":
      world.say(chat, thread, { type: "message", authorId: by, to: what.to, content: { text: what.text } }, {});
      return;
    case "chat-ends":
      world.end(chat, by);
      return;
    case "colleague-joins":
      world.join(chat, by, "all");
      world.tell({ kind: "user-added", chat, thread, user: by, by });
      return;
    case "colleague-leaves":
      world.leave(chat, by);
      world.tell({ kind: "user-removed", chat, thread, user: by, by });
      return;
    case "transferred":
      chat.groups = [what.group];
      world.tell({ kind: "transferred", chat, thread, by, target: { type: "group", ids: [what.group] } });
      return;
    case "tagged":
    case "untagged":
      world.tell({ kind: "tag", how: what.do, chat, thread, tag: what.tag });
      return;
    case "access-granted":
      chat.groups = [...chat.groups, what.group];
      world.tell({ kind: "access", how: "granted", chat, groups: chat.groups });
      return;
    case "access-revoked":
      chat.groups = chat.groups.filter((group) => group !== what.group);
      world.tell({ kind: "access", how: "revoked", chat, groups: chat.groups });
      return;
    case "property-set":
      setProperty(shop, chat, what.on, what.value);
      return;
    case "typing":
      world.tell({ kind: "typing", chat, thread, by: customer, to: what.to, is: true, at: world.now() });
      return;
    case "sneak-peek":
      world.tell({ kind: "sneak-peek", chat, thread, by: customer, text: what.text, at: world.now() });
      return;
    case "seen":
      world.tell({ kind: "seen", chat, user: customer, upTo: world.now() });
      return;
  }
}

function setProperty(shop: Shop, chat: Chat, on: "chat" | "thread" | "event", value: string): void {
  const thread = shop.world.latest(chat);
  const event = thread.events.at(-1);
  const properties = { shop: { note: value } };
  shop.world.tell({
    kind: "properties",
    how: "updated",
    chat,
    thread: on === "chat" ? undefined : thread,
    event: on === "event" ? event : undefined,
    properties,
  });
}

type OfCustomer = Exclude<
  Extract<Deed, { readonly do: `customer-${string}` | "page-opened" }>,
  { readonly do: "customer-says" | "customer-push" }
>;

function actOfCustomer(shop: Shop, what: Exclude<OfCustomer, { readonly do: "customer-says" }>): void {
  const { world } = shop;
  if (what.do === "customer-comes") {
    const email = `${what.name.toLowerCase()}@mail.example`;
    const customer = world.addCustomer(what.name, email, { plan: "free" });
    come(shop, customer, true);
    return;
  }
  const customer = customerNamed(shop, what.customer);
  const visit = customer.visit ?? newVisit(shop);
  switch (what.do) {
    case "customer-returns":
      come(shop, customer, false);
      return;
    case "customer-leaves":
      world.tell({ kind: "customer-left", customer, visit, at: world.now() });
      return;
    case "customer-renames":
      customer.name = what.name;
      world.tell({ kind: "customer-updated", customer, changed: ["name"] });
      return;
    case "page-opened":
      visit.pages.push({ openedAt: world.now(), url: what.url, title: "A page" });
      world.tell({ kind: "page", customer, visit });
      return;
  }
}

function newVisit({ world }: Shop): Visit {
  return { id: 21, startedAt: world.now(), endedAt: undefined, country: "Poland", pages: [] };
}

function come(shop: Shop, customer: Customer, isNew: boolean): void {
  const visit = newVisit(shop);
  customer.visit = visit;
  shop.world.tell({ kind: "customer-came", customer, visit, isNew, isHere: true });
}

type OfAgent = Extract<Deed, { readonly do: "colleague-away" | "colleague-back" | "agent-configured" }>;

function actOfAgent({ world }: Shop, what: OfAgent): void {
  const agent = world.agent(COLLEAGUE);
  if (what.do === "agent-configured") {
    world.tell({ kind: "agent-configured", agent });
    return;
  }
  agent.status = what.do === "colleague-away" ? "not_accepting_chats" : "accepting_chats";
  world.tell({ kind: "routing", agent });
}

function beginChat(shop: Shop, name: string, text: string): void {
  const { world } = shop;
  const customer = customerNamed(shop, name);
  const chat = world.addChat([0]);
  world.join(chat, customer.id, "all");
  world.join(chat, COLLEAGUE, "all");
  const thread = world.begin(chat);
  world.tell({ kind: "chat-began", chat, thread, by: customer.id });
  world.say(chat, thread, { type: "message", authorId: customer.id, to: "all", content: { text } }, {});
}

function chatNamed(shop: Shop, name: string): Chat {
  const chat = shop.chats[name];
  if (chat === undefined) throw new Error(`no chat called ${name}`);
  return chat;
}

function customerNamed(shop: Shop, name: string): Customer {
  const customer = shop.customers[name];
  if (customer === undefined) throw new Error(`no customer called ${name}`);
  return customer;
}
