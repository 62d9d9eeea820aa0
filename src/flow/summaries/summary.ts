/** What the rows say, read once: for each callee, from where to where a value passes. */
import { ANY, MEMBER, type Step } from "../step.js";
import { ARRAY } from "./array.js";
import { HOOKS } from "./hooks.js";
import { DROPPING } from "./drops.js";
import { ITERATOR } from "./iterator.js";
import { JSON_TEXT } from "./json.js";
import { LODASH } from "./lodash.js";
import { LOOKING } from "./looks.js";
import { MAP } from "./map.js";
import { OBJECT } from "./object.js";
import { PROMISE } from "./promise.js";
import { DROPS, LOOKS, type Row } from "./row.js";
import { STREAM } from "./stream.js";

export const ROWS: readonly Row[] = [
  ...[ARRAY, MAP, OBJECT, JSON_TEXT, PROMISE, ITERATOR, STREAM, LODASH, HOOKS, LOOKING, DROPPING].flat(),
];

/** The value that a path begins at. */
export type Root =
  | { readonly kind: "this" }
  | { readonly kind: "result" }
  | { readonly kind: "argument"; readonly index: number; readonly isRest: boolean }
  /** Of a callback, or of the member of an argument that is one. */
  | { readonly kind: "parameter"; readonly of: number; readonly member: string | undefined; readonly index: number }
  | { readonly kind: "return"; readonly of: number };

/** A place of a value: a path below a root. `of` is the element of the result that is called, where that is meant. */
export interface End {
  readonly root: Root;
  readonly path: readonly Step[];
  readonly of: number | undefined;
  /** Whether the last step is a key, not a place in a list. */
  readonly isKeyed: boolean;
}

export interface Move {
  readonly from: End;
  readonly to: End;
}

export interface Summary {
  readonly moves: readonly Move[];
  readonly looks: boolean;
  /** Whether what callbacks return is dropped, or asked for its truth alone. */
  readonly drops: boolean;
}

export const NONE: Summary = { moves: [], looks: false, drops: false };
const exact = new Map<string, Summary>();
const beginnings: { readonly start: string; readonly summary: Summary }[] = [];

/** What is known of a callee by its name in the rows; `undefined` where there is no row. */
export function summaryOf(callee: string): Summary | undefined {
  return exact.get(callee) ?? beginnings.find(({ start }) => callee.startsWith(start))?.summary;
}

/** Whether a callee, as written, only looks at what it is given or gives it back, by its rows. */
export function isModelled(callee: string): boolean {
  const method = /\.\w+$/.exec(callee)?.[0];
  const known = summaryOf(callee) ?? (method === undefined ? undefined : summaryOf(method));
  return known !== undefined && (known.looks || summaryOf(callee) !== undefined);
}

function parseEnd(text: string): End {
  return { ...parseRoot(text), isKeyed: text.endsWith("KEY") };
}

function parseRoot(text: string): Omit<End, "isKeyed"> {
  const [first = "", ...more] = text.split(".").filter((part) => part !== "");
  const isCalled = first === "result" && /^\d+$/.test(more[0] ?? "") && /^arg/.test(more[1] ?? "");
  if (isCalled) return { ...parseRoot(more.slice(1).join(".")), of: Number(more[0]) };
  if (first === "this") return { root: { kind: "this" }, path: more.map(toStep), of: undefined };
  if (first === "result") return { root: { kind: "result" }, path: more.map(toStep), of: undefined };
  const index = Number(/\d+/.exec(first)?.[0]);
  const callback = more.findIndex((part) => /^(param\d|return$)/.test(part));
  const part = more[callback] ?? "";
  const path = more.slice(callback + 1).map(toStep);
  if (part === "return") return { root: { kind: "return", of: index }, path, of: undefined };
  const member = callback > 0 ? more[0] : undefined;
  if (part !== "")
    return { root: { kind: "parameter", of: index, member, index: Number(part.slice(5)) }, path, of: undefined };
  return { root: { kind: "argument", index, isRest: text.includes("..") }, path, of: undefined };
}

function toStep(key: string): Step {
  if (key === "ITEM" || key === "KEY") return ANY;
  if (key === "*") return MEMBER;
  return /^\d+$/.test(key) ? Number(key) : key;
}

for (const [callee, from, to] of ROWS) {
  const { moves, looks, drops } = exact.get(callee) ?? NONE;
  const move = to === undefined ? [] : [{ from: parseEnd(from), to: parseEnd(to) }];
  exact.set(callee, { moves: [...moves, ...move], looks: looks || from === LOOKS, drops: drops || from === DROPS });
}
for (const [callee, summary] of exact)
  if (callee.endsWith("*")) beginnings.push({ start: callee.slice(0, -1), summary });
