/** What a made-up client does, before a line of it is written. */
import fc from "fast-check";
import type { Transport } from "../../src/change.js";
import type { Surface } from "../../src/model.js";
import type { Json, JsonObject } from "../../fake/json.js";
import { pack } from "../support/memory.js";
import type { Span } from "../support/snippets.js";
import { happenings } from "./api.js";
import { leavesOf, methodsOf, payloadOf, type Way } from "./payloads.js";

export const WEB_FRAMES = [
  "literal",
  "base",
  "plus",
  "template",
  "axios",
  "config",
  "instance",
  "wrapper",
  "class",
  "factory",
  "curried",
  "table",
  "endpoints",
  "stateful",
  "retrying",
  "derived",
  "named-then",
  "keyed",
  "forwarded",
  "namespaced",
  "composed",
  "paged",
  "nested-jobs",
  "re-exported",
  "workspace",
] as const;
export const RTM_FRAMES = ["socket", "rtm"] as const;
const FORMS = [
  "inline",
  "const",
  "assigned",
  "changed",
  "spread",
  "optional",
  "builder",
  "merged",
  "typed",
  "grown",
] as const;
const WRAPS = ["function", "arrow", "method", "class", "factory", "block"] as const;
const READS = ["direct", "optional", "pattern", "deep-pattern", "variable", "loop", "map"] as const;
const ANSWERS = ["variable", "then", "typed"] as const;
const HOMES = ["script", "vue", "svelte"] as const;
const HEARS = ["if", "switch", "map", "entries", "emitter", "set", "constants"] as const;

export type Frame = (typeof WEB_FRAMES)[number] | (typeof RTM_FRAMES)[number];
/** What kind of file the calls stand in. */
export type Home = (typeof HOMES)[number];
export type Language = "esm" | "cjs" | "ts";
export type Wrap = (typeof WRAPS)[number];

export interface Read {
  readonly way: Way;
  readonly form: (typeof READS)[number];
}

export interface Call {
  readonly method: string;
  readonly payload: JsonObject;
  readonly isTaken: boolean;
  readonly form: (typeof FORMS)[number];
  readonly wrap: Wrap;
  readonly isQuoted: boolean;
  /** Plain values come as parameters of the function, so that keys may be shorthands. */
  readonly isShort: boolean;
  readonly answer: (typeof ANSWERS)[number];
  readonly sample: Json;
  readonly reads: readonly Read[];
}

export interface Handler {
  readonly name: string;
  readonly reads: readonly Read[];
}

export interface Hearing {
  readonly frame: (typeof HEARS)[number];
  readonly handlers: readonly Handler[];
}

export interface Recipe extends Span {
  readonly language: Language;
  readonly home: Home;
  readonly frame: Frame;
  readonly calls: readonly Call[];
  readonly pushes: Hearing | undefined;
  readonly webhooks: Hearing | undefined;
}

const readWish = fc.record({ leaf: fc.nat(), form: fc.constantFrom(...READS) });
const readWishes = fc.array(readWish, { maxLength: 3 });
const callWish = fc.record({
  method: fc.nat(),
  picks: fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 5 }),
  form: fc.constantFrom(...FORMS),
  wrap: fc.constantFrom(...WRAPS),
  isQuoted: fc.boolean(),
  isShort: fc.boolean(),
  answer: fc.constantFrom(...ANSWERS),
  reads: readWishes,
});
const hearingWish = fc.record({
  frame: fc.constantFrom(...HEARS),
  handlers: fc.array(fc.record({ name: fc.nat(), reads: readWishes }), { minLength: 1, maxLength: 3 }),
});

type CallWish = typeof callWish extends fc.Arbitrary<infer T> ? T : never;
type HearingWish = typeof hearingWish extends fc.Arbitrary<infer T> ? T : never;

/** A client that calls in one way, up to three times, and what it hears. */
export function recipeOf({ from, to }: Span): fc.Arbitrary<Recipe> {
  const surface = pack.surface(from);
  return fc
    .record({
      language: fc.constantFrom<Language>("esm", "cjs", "ts"),
      home: fc.oneof({ arbitrary: fc.constant<Home>("script"), weight: 3 }, fc.constantFrom<Home>(...HOMES)),
      frame: fc.constantFrom<Frame>(...WEB_FRAMES, ...RTM_FRAMES),
      calls: fc.array(callWish, { minLength: 1, maxLength: 3 }),
      pushes: fc.option(hearingWish, { nil: undefined, freq: 1 }),
      webhooks: fc.option(hearingWish, { nil: undefined, freq: 1 }),
    })
    .map(({ language, home, frame, calls, pushes, webhooks }) => ({
      // Components are modules.
      ...{ from, to, language, frame, home: language === "cjs" ? "script" : home },
      calls: calls.flatMap((wish) => toCall(surface, transportOf(frame), wish) ?? []),
      pushes: pushes && toHearing(surface, "push", pushes),
      webhooks: webhooks && toHearing(surface, "webhook", webhooks),
    }));
}

export function transportOf(frame: Frame): Transport {
  return frame === "socket" || frame === "rtm" ? "rtm" : "web";
}

function toCall(
  surface: Surface,
  transport: Transport,
  { method: place, picks, reads, ...rest }: CallWish,
): Call | undefined {
  const methods = methodsOf(surface, transport);
  const method = methods[place % methods.length];
  if (method === undefined) return undefined;
  const { payload, reply } = payloadOf(surface, method, transport, picks);
  const sample = reply.kind === "answer" ? reply.answer : null;
  return {
    ...rest,
    ...{ method: method.name, payload, sample },
    isTaken: reply.kind === "answer",
    // The pages show an answer of `follow_chat` at one version only.
    reads: method.name === "follow_chat" ? [] : toReads(sample, reads),
  };
}

function toHearing(surface: Surface, by: "push" | "webhook", { frame, handlers }: HearingWish): Hearing {
  const heard = happenings(surface, by).flat();
  const names = [...new Set(heard.map(({ name }) => name))];
  const chosen = [...new Set(handlers.map(({ name }) => name % names.length))];
  return {
    frame,
    handlers: chosen.flatMap((place, index) => {
      const name = names[place];
      const sample = heard.find((one) => one.name === name)?.payload ?? null;
      return name === undefined ? [] : [{ name, reads: toReads(sample, handlers[index]?.reads ?? []) }];
    }),
  };
}

function toReads(
  sample: Json,
  wishes: readonly { readonly leaf: number; readonly form: Read["form"] }[],
): readonly Read[] {
  const leaves = leavesOf(sample).filter((way) => way.length > 0 && way.every((step) => /^\w+$/.test(String(step))));
  return wishes.flatMap(({ leaf, form }) => {
    const way = leaves[leaf % Math.max(leaves.length, 1)];
    return way === undefined ? [] : [{ way, form }];
  });
}

/** The number of the first handler of each kind; calls come first. */
export function unitsOf({ calls, pushes, webhooks }: Recipe): {
  readonly push: number;
  readonly webhook: number;
  readonly end: number;
} {
  const push = calls.length;
  const webhook = push + (pushes?.handlers.length ?? 0);
  return { push, webhook, end: webhook + (webhooks?.handlers.length ?? 0) };
}
