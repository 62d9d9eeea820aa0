/** The rows of the summaries read backward: what stands in the result of a call whose code isn't seen. */
import { ts } from "ts-morph";
import { isAccess, returnsOf, unwrap } from "../program/syntax.js";
import { enterCallbacks } from "./arguments.js";
import type { Call, Env } from "./context.js";
import type { Given, Origin, Origins } from "./origin.js";
import { isArgument } from "./passing.js";
import { ANY, MEMBER, meets, VALUE, type Step } from "./step.js";
import { summaryOf, type End, type Move, type Root } from "./summaries/summary.js";

/**
 * The values of a call's result, or what stands at a step of it.
 *
 * @param step `undefined` for the result itself
 * @returns `undefined` where no row says so, or some of the values aren't known
 */
export function findResult(
  origins: Origins,
  call: ts.CallExpression,
  env: Env,
  step: Step | undefined,
): readonly Origin[] | undefined {
  const moves = origins.passing
    .moves(call, env)
    .filter(({ from, to }) => to.root.kind === "result" && from.of === undefined && to.of === undefined);
  const source = new Source(origins, call, env, moves);
  const parts = moves.flatMap((move) => {
    const rest = restOf(move.to.path, step);
    return rest ? [source.reach(move, rest)] : [];
  });
  return parts.length === 0 ? undefined : allOf(parts);
}

/** The lists of which a call gives the items: `list.slice(1)`, `Array.from(list)`. */
export function listsBehind(origins: Origins, call: Call, env: Env): readonly Given[] {
  const isOfItems = ({ path }: End): boolean => path.length === 1 && path[0] === ANY;
  return origins.passing
    .moves(call, env)
    .filter(({ from, to }) => to.root.kind === "result" && isOfItems(to) && isOfItems(from))
    .flatMap(({ from }) => givenAt(origins, call, env, from.root));
}

/** All of these lists in one; `undefined` where one of them isn't known. */
export function allOf(parts: readonly (readonly Origin[] | undefined)[]): readonly Origin[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** What is left of a step behind the path that a row writes to; `undefined` where the row writes elsewhere. */
function restOf([first, ...more]: readonly Step[], step: Step | undefined): readonly Step[] | undefined {
  if (first === undefined) return step === undefined ? [] : [step];
  if (step === undefined || more.length > 0 || (first === ANY && isOfLists(step))) return undefined;
  return meets(first, step) ? [] : undefined;
}

/** `length`, `find`, `shift`: what a list has of its own, beside its items. */
function isOfLists(step: Step): boolean {
  return typeof step === "string" && (step === "length" || step === "size" || summaryOf(`.${step}`) !== undefined);
}

class Source {
  constructor(
    private readonly origins: Origins,
    private readonly call: ts.CallExpression,
    private readonly env: Env,
    private readonly moves: readonly Move[],
  ) {}

  reach({ from, to }: Move, rest: readonly Step[]): readonly Origin[] | undefined {
    const given = givenAt(this.origins, this.call, this.env, from.root);
    if (given.length === 0) return from.root.kind === "argument" ? [] : undefined;
    const steps = [...from.path, ...rest];
    const choice = this.choiceOf(from, to);
    if (choice === undefined) return allOf(given.map((one) => this.walk(one, steps)));
    // The result is a list of its own.
    if (choice === "items" && steps.length === 0) return undefined;
    const found = allOf(given.map((one) => this.walk(one, choice === "items" ? steps.slice(0, -1) : steps)));
    if (choice === "itself") return found?.filter((one) => this.origins.items(one) === undefined);
    return found?.flatMap((one) => this.origins.items(one) ?? []);
  }

  /** Where a list gives its items and anything else itself, by two rows: `concat(x)`, `flat()`, `flatMap(f)`. */
  private choiceOf(from: End, to: End): "items" | "itself" | undefined {
    const depth = depthOf({ from, to });
    const others = this.moves.filter((move) => isSameRoot(move.from.root, from.root)).map(depthOf);
    return others.includes(depth + 1) ? "items" : others.includes(depth - 1) ? "itself" : undefined;
  }

  private walk({ expression, env }: Given, steps: readonly Step[]): readonly Origin[] | undefined {
    const start = ts.isSpreadElement(expression) ? this.items(expression.expression, env) : this.of(expression, env);
    return steps.reduce<readonly Origin[] | undefined>((found, key) => this.step(found, key), start);
  }

  private of(expression: ts.Expression, env: Env): readonly Origin[] {
    return this.origins.of(expression, env);
  }

  private items(expression: ts.Expression, env: Env): readonly Origin[] | undefined {
    return this.step(this.of(expression, env), ANY);
  }

  private step(found: readonly Origin[] | undefined, key: Step): readonly Origin[] | undefined {
    if (key === VALUE) return undefined;
    return (
      found &&
      allOf(
        found.map((origin) => {
          if (key === ANY) return this.origins.items(origin);
          if (key === MEMBER) return this.members(origin);
          return this.origins.property(origin, String(key));
        }),
      )
    );
  }

  /** `Object.values(x)` */
  private members(origin: Origin): readonly Origin[] | undefined {
    const { node, env } = origin;
    if (!ts.isObjectLiteralExpression(node)) return this.origins.items(origin);
    return allOf(
      node.properties.map((member) =>
        ts.isPropertyAssignment(member) ? this.origins.of(member.initializer, env) : undefined,
      ),
    );
  }
}

/** What stands at the root of a row's path where a call is made: what it is called on, arguments, what callbacks return. */
export function givenAt(origins: Origins, call: Call, env: Env, root: Root): readonly Given[] {
  const callee = unwrap(call.expression);
  const given = call.arguments ?? [];
  if (root.kind === "this") return isAccess(callee) ? [{ expression: callee.expression, env }] : [];
  if (root.kind === "argument")
    return given.filter((_, index) => isArgument(root, index)).map((expression) => ({ expression, env }));
  const callback = root.kind === "return" ? given[root.of] : undefined;
  return enterCallbacks(origins, call, callback ? origins.of(callback, env) : [], env).flatMap(({ fn, env: inner }) =>
    returnsOf(fn).map((expression) => ({ expression, env: inner })),
  );
}

/** How much deeper the result holds what a row moves than what it was given. */
function depthOf({ from, to }: Pick<Move, "from" | "to">): number {
  return to.path.length - from.path.length;
}

function isSameRoot(one: Root, other: Root): boolean {
  if (one.kind === "argument") return other.kind === "argument" && one.index === other.index;
  return one.kind === other.kind && (one.kind !== "return" || other.kind !== "return" || one.of === other.of);
}
