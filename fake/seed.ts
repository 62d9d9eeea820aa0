/** The small shop whose chats the clients handle. Everything has the same id at each start. */
import { World, type Agent, type Chat, type Customer } from "./world.js";

const ANNA = "anna@shop.example";
const BEN = "ben@shop.example";
const BOT = "bot-7";
/** Who owns the token of every client. */
export const REQUESTER = ANNA;

export interface Shop {
  readonly world: World;
  /** By a short name: what stories and tests call them. */
  readonly chats: Readonly<Record<string, Chat>>;
  readonly customers: Readonly<Record<string, Customer>>;
}

/** Two open chats, one of them without the requester; five closed threads in two chats. */
export function openShop(): Shop {
  const world = new World();
  for (const agent of agents()) world.agents.set(agent.id, agent);
  const nora = world.addCustomer("Nora", "nora@mail.example", { plan: "gold", city: "Oslo" });
  const otto = world.addCustomer("Otto", "otto@mail.example", { plan: "free" });
  const ines = world.addCustomer("Ines", "ines@mail.example", {});
  nora.visit = { id: 11, startedAt: world.now(), endedAt: undefined, country: "Norway", pages: [] };
  nora.visit.pages.push({ openedAt: world.now(), url: "https://shop.example/shoes", title: "Shoes" });

  const first = openChat(world, nora, [ANNA], [0, 1], "Do you have these shoes in 42?");
  first.properties = { shop: { basket: "b-17", total: 99 } };
  const second = openChat(world, otto, [BEN], [4], "I want to track my order");
  const third = closedChat(world, ines, ANNA, [0], ["When do you open?", "Thanks, where is my invoice?"]);
  const fourth = closedChat(world, otto, BEN, [1], ["My parcel is late", "It is still late", "It came, thank you"]);
  third.properties = { shop: { basket: "b-3", total: 12 } };
  return {
    world,
    chats: { nora: first, otto: second, ines: third, late: fourth },
    customers: { nora, otto, ines },
  };
}

function agents(): readonly Agent[] {
  return [
    { id: ANNA, name: "Anna", isBot: false, groups: [0, 1], status: "accepting_chats" },
    { id: BEN, name: "Ben", isBot: false, groups: [0, 4], status: "not_accepting_chats" },
    { id: BOT, name: "Botty", isBot: true, groups: [0], status: "accepting_chats" },
  ];
}

function openChat(world: World, customer: Customer, people: readonly string[], groups: number[], text: string): Chat {
  const chat = world.addChat(groups);
  world.join(chat, customer.id, "all");
  for (const agent of people) world.join(chat, agent, "all");
  const thread = world.begin(chat);
  const agent = people[0] ?? ANNA;
  world.say(chat, thread, said(agent, "Welcome to the shop"), {});
  world.say(chat, thread, { ...said(agent, "A regular customer"), to: "agents" }, {});
  world.say(chat, thread, said(customer.id, text), { shop: { language: "en" } });
  return chat;
}

function closedChat(world: World, customer: Customer, agent: string, groups: number[], texts: readonly string[]): Chat {
  const chat = world.addChat(groups);
  world.join(chat, customer.id, "all");
  world.join(chat, agent, "all");
  for (const [index, text] of texts.entries()) {
    const thread = world.begin(chat);
    world.say(chat, thread, said(customer.id, text), {});
    world.say(chat, thread, said(agent, "I'll have a look"), {});
    world.say(chat, thread, { type: "file", authorId: agent, to: "all", content: FILE }, {});
    if (index > 0) thread.tags.push("returning");
    thread.properties = { rating: { score: index } };
    thread.isActive = false;
  }
  return chat;
}

const FILE = { name: "map.png", url: "https://cdn.example/map.png", content_type: "image/png", size: 512 };

function said(
  authorId: string,
  text: string,
): { type: string; authorId: string; to: "all"; content: { text: string } } {
  return { type: "message", authorId, to: "all", content: { text } };
}
