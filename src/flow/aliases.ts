import { ts } from "ts-morph";
import type { Onward } from "./onward/onward.js";
import { usesOf, usesOfSymbol } from "./onward/names.js";
import { assign, hold, throughBinary, intoMember, callsOf } from "./onward/stores.js";
import { throughCall, throughMethod, intoComponent } from "./onward/calls.js";
import { outOf, yielded } from "./onward/returns.js";
import { throughSpread, eachOf, intoLiteral, outOfData, outOfHolder, take } from "./onward/holders.js";
import { createCarrier } from "./carry.js";
import { Trails } from "./trails.js";
import type { Walker } from "./walker.js";
import type { References } from "../program/references.js";
import { enclosingFunction, isAccess, isTransparent, type FunctionNode, isCall } from "../program/syntax.js";
import { createCallers, type Callers } from "./callers.js";
import { createEmitters, type Emitters } from "./emitters.js";
import type { Call, Env } from "./context.js";
import type { Origins, Passing } from "./origin.js";
import { walkFrom, type Follow, type WalkFrom } from "./walk.js";

/** Asks where the value of an expression goes. */
export interface Flow extends Follow, Callers, Pick<Emitters, "listening"> {
  /** Says that what a call is given behind its first argument comes out at the parameters of a listener. */
  relay(call: Call, listener: FunctionNode): void;
  readonly passing: Passing;
  /** The listeners that get what a call is given behind its first argument. */
  listeners(call: Call): readonly FunctionNode[];
}

export function createFlow(refs: References, origins: Origins): Flow {
  /** Walks that begin as `begin` says. */
  function walking<S>(begin: (start: S, env: Env, walk: Walker) => void): WalkFrom<S> {
    return (start, env, visit, visitPattern, beside) => {
      walkFrom({ next, visit, visitPattern, take: takeApart, beside, cut }, (walk) => {
        begin(start, env, walk);
      });
    };
  }

  /** The places one step further on: of the value, or of what holds it. */
  function next(alias: ts.Expression, env: Env, walk: Walker): void {
    const { parent } = alias;
    if (walk.inside !== undefined) outOfHolder(alias, env, walk.inside, walk.out());
    if (isTransparent(parent)) return walk.go(parent, env);
    if (ts.isConditionalExpression(parent)) return parent.condition === alias ? undefined : walk.go(parent, env);
    if (ts.isBinaryExpression(parent)) return throughBinary(onward, parent, alias, env, walk);
    if (ts.isVariableDeclaration(parent) && parent.initializer === alias)
      return usesOf(onward, parent.name, env, walk, parent);
    if (ts.isPropertyAssignment(parent) && parent.initializer === alias) return intoMember(onward, parent, env, walk);
    if (ts.isShorthandPropertyAssignment(parent)) return intoMember(onward, parent, env, walk);
    if (ts.isPropertyDeclaration(parent) && parent.initializer === alias) return usesOf(onward, parent.name, env, walk);
    if (ts.isParameter(parent) && parent.initializer === alias) return usesOf(onward, parent.name, env, walk);
    if (ts.isReturnStatement(parent)) return outOf(onward, enclosingFunction(parent), alias, env, walk);
    if (ts.isYieldExpression(parent)) return yielded(onward, parent, alias, env, walk);
    if (ts.isArrowFunction(parent) && parent.body === alias) return outOf(onward, parent, alias, env, walk);
    if (ts.isExpressionStatement(parent)) return outOfData(onward, parent, alias, walk);
    if (ts.isExportAssignment(parent)) return usesOfSymbol(onward, refs.symbolOf(parent), env, walk);
    if (isCall(parent)) return throughCall(onward, parent, alias, env, walk);
    if (isAccess(parent) && parent.expression === alias) return throughMethod(onward, parent, env, walk);
    if (ts.isForOfStatement(parent) && parent.expression === alias) return eachOf(onward, parent, env, walk);
    if (ts.isArrayLiteralExpression(parent)) return intoLiteral(parent, alias, env, walk);
    if (ts.isSpreadAssignment(parent) && walk.inside !== undefined) return walk.go(parent.parent, env);
    if (ts.isJsxExpression(parent)) return intoComponent(onward, parent, alias, env, walk);
    if (ts.isSpreadElement(parent)) throughSpread(onward, parent, alias, env, walk);
  }

  function cut(at: ts.Node): void {
    origins.cuts.at(at);
  }

  const relays = new Map<Call, FunctionNode[]>();
  function relay(call: Call, listener: FunctionNode): void {
    relays.set(call, [...(relays.get(call) ?? []), listener]);
    trails.forget();
  }

  function listeners(call: Call): readonly FunctionNode[] {
    return [...(relays.get(call) ?? []), ...emitters.heard(call)];
  }

  function takeApart(pattern: ts.BindingPattern, env: Env, walk: Walker): void {
    take(onward, pattern, env, walk);
  }

  const trails = new Trails();
  const followAnew = walking<ts.Expression>((start, env, walk) => {
    walk.go(start, env);
  });
  const walks: Follow = {
    follow(start, env, visit, visitPattern, beside) {
      trails.follow(start, env, { visit, visitPattern, beside }, origins.solver.isIdle, (told) => {
        followAnew(start, env, told.visit, told.visitPattern, told.beside);
      });
    },
    followName: walking((start, env, walk) => {
      usesOf(onward, start, env, walk);
    }),
    followTarget: walking((start, env, walk) => {
      assign(onward, start, env, walk);
    }),
    followSymbol: walking((start, env, walk) => {
      usesOfSymbol(onward, start, env, walk);
    }),
  };
  const { passing } = origins;
  const carrier = createCarrier(origins, passing, {
    name: (name, env, walk) => {
      usesOf(onward, name, env, walk);
    },
    holder: (holder, env, walk) => {
      hold(onward, holder, env, walk);
    },
    calls: (name) => callsOf(onward, name),
  });
  const callers = createCallers(refs, origins, walks);
  const onward: Onward = { refs, origins, callers, carrier, listeners };
  const emitters = createEmitters(refs, origins, { ...walks, ...callers });
  return { ...emitters, ...callers, ...walks, passing, relay, listeners };
}
