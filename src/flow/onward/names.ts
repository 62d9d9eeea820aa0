/** All uses of a name that holds a value. */
import { ts } from "ts-morph";
import type { Onward } from "./onward.js";
import type { Walker } from "../walker.js";
import { isAccess } from "../../program/syntax.js";
import { isBelow, makerOfSelf } from "../classes.js";
import type { Env } from "../context.js";
import { reachOf } from "../overwrites.js";
import { readOf } from "../read-of.js";

/** All reads of a declared name. */
export function usesOf(
  onward: Onward,
  name: ts.BindingName | ts.PropertyName,
  env: Env,
  walk: Walker,
  from?: ts.Node,
): void {
  if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return walk.pattern(name, env);
  if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name) && !ts.isStringLiteralLike(name)) return;
  const { parent } = name;
  const isTaken = ts.isBindingElement(parent) || ts.isShorthandPropertyAssignment(parent);
  usesOfSymbol(onward, isTaken ? onward.refs.declared(name) : onward.refs.symbolOf(name), env, walk, from);
  if (ts.isIdentifier(name)) usesOfSymbol(onward, onward.refs.parameterOf(name), env, walk, from);
}

/** `from` is where the symbol gets the value, if it is a variable. */
export function usesOfSymbol(
  onward: Onward,
  symbol: ts.Symbol | undefined,
  env: Env,
  walk: Walker,
  from?: ts.Node,
): void {
  if (!symbol) return;
  for (const name of onward.refs.find(symbol)) {
    if (from && !reachOf(onward.refs, symbol, from, name)) continue;
    const use = readOf(name);
    if (use) walk.go(use, env);
    else aliasOf(onward, name, symbol, env, walk);
    if (use && walk.inside === "value" && onward.refs.components.isUnwrapped(symbol)) walk.out().go(use, env);
  }
}

/** Reads of what a pattern takes it into: `const { a: b } = require("./x")`, `const { a } = await import("../find/x")`. */
function aliasOf(onward: Onward, name: ts.Node, symbol: ts.Symbol, env: Env, walk: Walker): void {
  const { parent } = name;
  if (!ts.isBindingElement(parent)) return;
  const isTaken = parent.propertyName === name || (!parent.propertyName && onward.refs.declared(name) !== symbol);
  const isWrapped = walk.inside !== "value" && onward.refs.components.isWrapped(parent.parent);
  const taken = isWrapped ? walk.into("value", name, env) : walk;
  if (isTaken && taken) usesOf(onward, parent.name, env, taken);
}

/** `self.x` where the checker doesn't know that it is the `this.x` of a function with a prototype. */
export function unknownReads(
  onward: Onward,
  name: ts.Node & { readonly text: string },
  self: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const maker = onward.refs.isOpen(name.text) ? makerOfSelf(onward.origins, self) : undefined;
  if (!maker || !onward.origins.prototypes.has(maker)) return;
  for (const other of onward.refs.named(name.text)) {
    const use = onward.refs.symbolOf(other) ? undefined : readOf(other);
    const reader = use && isAccess(use) ? makerOfSelf(onward.origins, use.expression) : undefined;
    if (use && reader && isBelow(onward.origins, reader, maker)) walk.go(use, env);
  }
}
