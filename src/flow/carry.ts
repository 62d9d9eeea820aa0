/** Carries a value through a call by its rows, forward. */
import { ts } from "ts-morph";
import type { Call, Env } from "./context.js";
import type { Origins, Passing } from "./origin.js";
import { isAccess, parametersOf, unwrap } from "../program/syntax.js";
import { enterCallbacks } from "./arguments.js";
import { isArgument } from "./passing.js";
import { promisesResolvedBy } from "./promises.js";
import { ANY, meets, type Step } from "./step.js";
import type { Move, Root } from "./summaries/summary.js";
import type { Walker } from "./walker.js";

/** Where a carried value goes on. */
export interface Onward {
  /** To all uses of what a parameter names. */
  readonly name: (name: ts.BindingName, env: Env, walk: Walker) => void;
  /** Calls of what a name stands for. */
  readonly calls: (name: ts.BindingName) => readonly ts.CallExpression[];
  /** To all uses of what holds it. */
  readonly holder: (holder: ts.Expression, env: Env, walk: Walker) => void;
}

export interface Carrier {
  /** A value that is given to a call. */
  argument(call: Call, alias: ts.Expression, env: Env, walk: Walker): void;
  /** A value on which a method is called: the access stands in the call. */
  receiver(call: ts.CallExpression, alias: ts.Expression, env: Env, walk: Walker): void;
  /** What callbacks get that are given to an element that a pattern takes: `setState((old) => …)`. */
  fed(pattern: ts.ArrayBindingPattern, env: Env, walk: Walker): void;
  /** What a callback gives back to the call that runs it; false where the call has no row for that. */
  returned(call: Call, callback: ts.Expression, value: ts.Expression, env: Env, walk: Walker): boolean;
}

export function createCarrier(origins: Origins, passing: Passing, onward: Onward): Carrier {
  function carry(moves: readonly Move[], from: (root: Root) => boolean, step: Carried): boolean {
    const meant = moves.filter((move) => from(move.from.root));
    for (const move of meant) {
      const rest = behind(step, move.from.path);
      if (rest) arrive(step, move, rest);
    }
    return meant.length > 0;
  }

  function arrive({ call, alias, env }: Carried, { to }: Move, rest: Rest): void {
    const isList = rest.isElement && !to.isKeyed && to.path.at(-1) === ANY;
    let walk: Walker | undefined = rest.walk;
    for (const key of (isList ? to.path.slice(0, -1) : to.path).toReversed()) walk = walk?.into(key, alias, env);
    if (!walk) return;
    const { root } = to;
    const given = call.arguments ?? [];
    switch (root.kind) {
      case "result":
        return walk.go(call, env);
      case "this":
        return isAccess(call.expression) ? onward.holder(call.expression.expression, env, walk) : undefined;
      case "argument": {
        const target = given[root.index];
        return target && onward.holder(target, env, walk);
      }
      case "parameter":
        return intoCallback(call, given[root.of], root, env, walk);
      case "return":
    }
  }

  function intoCallback(
    call: Call,
    callback: ts.Expression | undefined,
    { member, index }: Root & { readonly kind: "parameter" },
    env: Env,
    walk: Walker,
  ): void {
    const found = callback ? origins.of(callback, env) : [];
    const meant = member === undefined ? found : found.flatMap((origin) => origins.property(origin, member) ?? []);
    for (const { fn, env: inner } of enterCallbacks(origins, call, meant, env)) {
      const parameter = parametersOf(fn)[index];
      if (parameter) onward.name(parameter.name, inner, walk);
    }
    if (callback && member === undefined && index === 0)
      for (const { promise, env: at } of promisesResolvedBy(origins, callback, env)) walk.go(promise, at);
  }

  function argument(call: Call, alias: ts.Expression, env: Env, walk: Walker): void {
    const index = call.arguments?.indexOf(alias) ?? -1;
    const isIt = (root: Root): boolean => isArgument(root, index);
    carry(plain(passing.moves(call, env)), isIt, { call, alias, env, walk });
    const opener = passing.opener(call);
    if (opener) carry(opener.moves, isIt, { call: opener.call, alias, env, walk });
  }

  function receiver(call: ts.CallExpression, alias: ts.Expression, env: Env, walk: Walker): void {
    carry(plain(passing.moves(call, env)), ({ kind }) => kind === "this", { call, alias, env, walk });
  }

  function returned(call: Call, callback: ts.Expression, value: ts.Expression, env: Env, walk: Walker): boolean {
    const index = call.arguments?.indexOf(callback) ?? -1;
    const isIt = (root: Root): boolean => root.kind === "return" && root.of === index;
    const opener = passing.opener(call);
    if (opener && carry(opener.moves, isIt, { call: opener.call, alias: value, env, walk })) return true;
    return carry(plain(passing.moves(call, env)), isIt, { call, alias: value, env, walk });
  }

  function fed(pattern: ts.ArrayBindingPattern, env: Env, walk: Walker): void {
    const made = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
    const call = made && unwrap(made);
    const moves = call && ts.isCallExpression(call) ? passing.moves(call, env) : [];
    for (const { from, to } of moves) {
      const element = to.of === undefined ? undefined : pattern.elements[to.of];
      const isIt = from.root.kind === "result" && from.path[0] === walk.inside;
      if (isIt && to.root.kind === "parameter" && element && ts.isBindingElement(element))
        for (const setter of onward.calls(element.name))
          intoCallback(setter, setter.arguments[to.root.of], to.root, env, walk.out());
    }
  }

  return { argument, receiver, returned, fed };
}

/** A value on its way through a call. */
interface Carried {
  readonly call: Call;
  readonly alias: ts.Expression;
  readonly env: Env;
  readonly walk: Walker;
}

interface Rest {
  readonly walk: Walker;
  /** Whether elements of the value itself are meant. */
  readonly isElement: boolean;
}

/**
 * What is left of a value's path behind that of a row; `undefined` where the row means something else. A value that is a
 * list isn't told apart from its elements.
 */
function behind({ alias, env, walk }: Carried, path: readonly Step[]): Rest | undefined {
  let current = walk;
  let isElement = false;
  for (const key of path) {
    if (current.inside === undefined) {
      if (typeof key === "string" || !walk.isList(unwrap(alias), env)) return undefined;
      isElement = true;
    } else if (!meets(current.inside, key)) return undefined;
    else current = current.out();
  }
  return { walk: current, isElement };
}

/** Moves of a call itself, not of what it gives back. */
function plain(moves: readonly Move[]): readonly Move[] {
  return moves.filter(({ from }) => from.of === undefined);
}
