/** Out of and into literals, loops, spreads and patterns. */
import { ts } from "ts-morph";
import type { Onward } from "./onward.js";
import { ANY, isItem, meets, VALUE, type Step, keyOf } from "../step.js";
import type { Walker } from "../walker.js";
import { accessName, bindingName, isAccess, type Access } from "../../program/syntax.js";
import type { Env } from "../context.js";
import { rootValue } from "../../program/data.js";
import { usesOf, usesOfSymbol } from "./names.js";
import { intoParameters } from "./calls.js";
import { assign, numberAt, shifted } from "./stores.js";

/** `[...list]`, `f(...list)` */
export function throughSpread(
  onward: Onward,
  spread: ts.SpreadElement,
  alias: ts.Expression,
  env: Env,
  walk: Walker,
): void {
  const { parent } = spread;
  if (ts.isArrayLiteralExpression(parent)) return elements(walk, alias, env)?.into(ANY, alias, env)?.go(parent, env);
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return;
  onward.carrier.argument(parent, spread, env, walk.inside === undefined ? walk : walk.out());
  intoParameters(onward, parent, parent.arguments?.indexOf(spread) ?? 0, alias, env, walk);
}

/** The walk of one element of what is met, as a loop gets it; a list itself is read as its elements are. */
function elements(walk: Walker, alias: ts.Expression, env: Env): Walker | undefined {
  if (walk.inside === VALUE) return walk.out().into(1, alias, env);
  return walk.inside === undefined || isItem(walk.inside) ? walk.out() : undefined;
}

/** `for (const a of list)`, `for (a of list)` */
function intoLoop(onward: Onward, { initializer }: ts.ForOfStatement, env: Env, walk: Walker): void {
  if (!ts.isVariableDeclarationList(initializer)) return assign(onward, initializer, env, walk);
  for (const declaration of initializer.declarations) usesOf(onward, declaration.name, env, walk);
}

/** What stands in a list is no longer in one. */
export function eachOf(onward: Onward, loop: ts.ForOfStatement, env: Env, walk: Walker): void {
  const element = elements(walk, loop.expression, env);
  if (element) intoLoop(onward, loop, env, element);
}

export function intoLiteral(list: ts.ArrayLiteralExpression, alias: ts.Expression, env: Env, walk: Walker): void {
  const index = list.elements.indexOf(alias);
  const isSpread = list.elements.slice(0, index).some(ts.isSpreadElement);
  walk.into(isSpread ? ANY : index, alias, env)?.go(list, env);
}

/** All that a data file is, to those who import it whole. */
export function outOfData(
  onward: Onward,
  { parent: file }: ts.ExpressionStatement,
  alias: ts.Expression,
  walk: Walker,
): void {
  if (!ts.isSourceFile(file) || rootValue(file) !== alias) return;
  for (const symbol of onward.refs.wholes(file)) usesOfSymbol(onward, symbol, undefined, walk);
}

/** Reads of the member or item under which the value stands in what holds it: `object.name`, `list[0]`. */
export function outOfHolder(holder: ts.Expression, env: Env, step: Step, walk: Walker): void {
  const { parent } = holder;
  if (isAccess(parent) && parent.expression === holder && isAt(parent, step)) walk.go(parent, env);
}

/** Names that a pattern gives to the member or item of what it takes apart. */
export function take(onward: Onward, pattern: ts.BindingPattern, env: Env, walk: Walker): void {
  if (ts.isArrayBindingPattern(pattern)) onward.carrier.fed(pattern, env, walk);
  pattern.elements.forEach((element, at) => {
    if (!ts.isBindingElement(element)) return;
    const key = ts.isArrayBindingPattern(pattern) ? at : keyOf(bindingName(element));
    if (element.dotDotDotToken)
      usesOf(onward, element.name, env, ts.isArrayBindingPattern(pattern) ? shifted(walk, element) : walk);
    else if (walk.inside !== undefined && (key === undefined || meets(walk.inside, key))) {
      const taken = onward.refs.components.isWrapped(pattern) ? walk.out().into("value", element, env) : walk.out();
      if (taken) usesOf(onward, element.name, env, taken);
    }
  });
}

/** Whether an access reads what stands at a step; a method that is called is none. */
function isAt(access: Access, step: Step): boolean {
  const name = accessName(access)?.text;
  const isCalled = ts.isCallExpression(access.parent) && access.parent.expression === access;
  if (name !== undefined) {
    const isOwn = step === ANY && (isCalled || name === "length" || name === "size");
    return !isOwn && meets(step, keyOf(name) ?? name);
  }
  return ts.isElementAccessExpression(access) && meets(step, numberAt(access.argumentExpression) ?? ANY);
}
