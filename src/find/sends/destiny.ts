/** Whether what is given to a call goes to this API, or to another one through the same helper. */
import { ts } from "ts-morph";
import { isAccess } from "../../program/syntax.js";
import { waysOf, type Candidate } from "./calls.js";
import type { Call, Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { flatten, HOLE } from "../../flow/text.js";

/** `own`: to this API alone; `other`: to another one, at least on some way; `unknown`: nothing says where to. */
export type Destiny = "own" | "other" | "unknown";

interface Opener {
  readonly node: Call;
  readonly env: Env;
}

/** Where a call that sends something sends it to when one came to it on this way. */
export function destinyOf(finder: Finder, call: Call, env: Env): Destiny {
  const named = finder.sends.get(call);
  if (named === undefined || named === "known") return "own";
  const openers = named === "receiver" ? madeFor(finder, call, env) : [{ node: named, env }];
  return openers.length === 0 ? "own" : combine(openers.map((opener) => destinyAt(finder, opener)));
}

/**
 * What made the thing that a call is made on, if it was given a URL: `new WebSocket(url)` of `socket.send(text)`, also
 * where the function goes by another name.
 */
function madeFor(finder: Finder, call: Call, env: Env): Opener[] {
  return finder.origins
    .of(call.expression, env)
    .flatMap(({ node, env: at }) => (isAccess(node) ? finder.origins.of(node.expression, at) : []))
    .flatMap(({ node, env: at }) => (ts.isNewExpression(node) ? [{ node, env: at }] : []))
    .filter(({ node, env: at }) => waysOf(finder, node, at).some(({ candidates }) => candidates.length > 0));
}

/** Where calls send to, whoever calls them. */
const whole = new WeakMap<Finder, Map<Call, Destiny>>();

function destinyAt(finder: Finder, { node, env }: Opener): Destiny {
  const known = whole.get(finder) ?? new Map<Call, Destiny>();
  whole.set(finder, known);
  const all = known.get(node) ?? destinyFrom(finder, node, undefined);
  known.set(node, all);
  // Where nobody sends anything elsewhere, which way one came doesn't matter.
  return all === "own" ? "own" : destinyFrom(finder, node, env);
}

function destinyFrom(finder: Finder, call: Call, env: Env): Destiny {
  const ways = waysOf(finder, call, env).map(({ candidates }) => combine(candidates.map(destinyTo)));
  return ways.every((destiny) => destiny === "own") ? "own" : ways.includes("other") ? "other" : "unknown";
}

/** Of several texts that one URL may be, what isn't known says nothing beside what is. */
function combine(destinies: readonly Destiny[]): Destiny {
  if (destinies.includes("other")) return "other";
  return destinies.includes("own") ? "own" : "unknown";
}

function destinyTo({ url, match }: Candidate): Destiny {
  if (match) return match.neighbour === undefined ? "own" : "other";
  const flat = flatten(url);
  return flat === "" || flat.startsWith(HOLE) ? "unknown" : "other";
}
