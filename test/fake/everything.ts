/** One deed of each kind, in an order in which all of them can be done. */
import type { Deed } from "../../fake/story.js";

export const EVERYTHING: readonly Deed[] = [
  { do: "chat-begins", customer: "ines", text: "Hello" },
  { do: "customer-says", chat: "nora", text: "one more" },
  { do: "colleague-says", chat: "nora", text: "psst", to: "agents" },
  { do: "colleague-joins", chat: "nora" },
  { do: "colleague-leaves", chat: "nora" },
  { do: "transferred", chat: "nora", group: 4 },
  { do: "tagged", chat: "nora", tag: "vip" },
  { do: "untagged", chat: "nora", tag: "vip" },
  { do: "access-granted", chat: "nora", group: 1 },
  { do: "access-revoked", chat: "nora", group: 1 },
  { do: "property-set", chat: "nora", on: "chat", value: "a" },
  { do: "property-set", chat: "nora", on: "thread", value: "b" },
  { do: "property-set", chat: "nora", on: "event", value: "c" },
  { do: "typing", chat: "nora", to: "all" },
  { do: "sneak-peek", chat: "nora", text: "I th" },
  { do: "seen", chat: "nora" },
  { do: "customer-comes", name: "Rita" },
  { do: "customer-returns", customer: "otto" },
  { do: "page-opened", customer: "otto", url: "https://shop.example/" },
  { do: "customer-renames", customer: "otto", name: "Otto II" },
  { do: "customer-leaves", customer: "otto" },
  { do: "colleague-away" },
  { do: "agent-configured" },
  { do: "chat-ends", chat: "nora" },
];
