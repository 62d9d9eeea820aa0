/** What calls give back. */
import { ts } from "ts-morph";
import type { Back } from "./back.js";
import {
  accessName,
  boundBy,
  compilersHelper,
  foldedBy,
  isAccess,
  isMerge,
  resolverOf,
  returnsOf,
  runBy,
} from "../../program/syntax.js";
import { armsAround } from "../arms.js";
import { enterCallee } from "../arguments.js";
import type { Env } from "../context.js";
import { makerAt } from "../classes.js";
import { valuesUnderKey } from "../lists.js";
import { findResult } from "../results.js";
import { withoutWhen, withWhen, type Origin } from "../origin.js";
import { settingBy } from "../settings.js";

const HELPER = /^(createClass|callSuper|possibleConstructorReturn|assertThisInitialized|createSuper)$/;

export function ofCall(back: Back, node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
  const [first] = node.arguments;
  if (first && !ts.isSpreadElement(first) && isMerge(node)) return back.origins.of(first, env);
  const parsing = back.origins.schemas.parsing(node, env);
  if (parsing?.gives === "whole") return back.origins.of(parsing.given, env);
  const run = runBy(node);
  if (run) return returnsOf(run).flatMap((expression) => back.origins.of(expression, env));
  const helped = ofHelper(back, node, env);
  if (helped) return helped;
  const bound = boundBy(node);
  if (bound && node.arguments.length <= 1) return back.origins.of(bound, env);
  const folded = foldedBy(node);
  if (folded)
    return [
      ...back.origins.of(folded.start, env),
      ...withoutWhen(folded.results.flatMap((value) => back.origins.of(value, env))),
    ];
  const targets = back.origins.callees(node, env);
  if (targets.length === 0) return ofUnseen(back, node, env);
  const found = targets.flatMap((target) => {
    const frame = enterCallee(back.origins, env, target, node);
    const given = returnsOf(target.fn).flatMap((expression, _, all) =>
      withWhen(
        back.origins.of(expression, frame),
        all.length > 1 ? back.choices.of(armsAround(expression), frame) : undefined,
      ),
    );
    return withWhen(given, target.when);
  });
  // What only its own calls give is nothing; a function that gives nothing back leaves the call as it is.
  return found.length > 0 || targets.some(({ fn }) => returnsOf(fn).length > 0) ? found : undefined;
}

/** What a call of code that isn't seen gives: by the rows of summaries, out of a map, or from a file of settings. */
function ofUnseen(back: Back, node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
  const found = findResult(back.origins, node, env, undefined);
  if (found && found.length > 0) return found;
  return valuesUnderKey(back.origins, back.refs, node, env) ?? settingBy(back.origins, back.refs, back.view, node, env);
}

/** What compilers' helpers for classes give back: the class, `this`, or the class that one extends. */
function ofHelper(back: Back, node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
  const [first] = node.arguments;
  const helper = first ? compilersHelper(node) : "";
  if (!first || !HELPER.test(helper)) return undefined;
  if (helper !== "createSuper") return back.origins.of(first, env);
  const maker = makerAt(back.origins, first, env)?.node;
  const base = maker && back.origins.prototypes.base(maker);
  return base && back.origins.of(base, env);
}

/** What a promise is resolved with, where that is written inside it. */
export function ofPromise(back: Back, node: ts.NewExpression, env: Env): readonly Origin[] | undefined {
  const resolver = resolverOf(node);
  const symbol = resolver && back.refs.symbolOf(resolver);
  const uses = symbol ? back.refs.find(symbol) : [];
  const values = uses.flatMap((use) => {
    const given = resolvedWith(use);
    return given ? back.origins.of(given, env) : [];
  });
  return values.length > 0 ? values : undefined;
}

/** `resolve(value)`, `value.then(resolve)` */
function resolvedWith(use: ts.Node): ts.Expression | undefined {
  const { parent: call } = use;
  if (!ts.isCallExpression(call)) return undefined;
  if (call.expression === use) return call.arguments[0];
  const isThen = call.arguments[0] === use && isAccess(call.expression) && accessName(call.expression)?.text === "then";
  return isThen ? call.expression.expression : undefined;
}
