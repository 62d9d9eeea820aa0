import type { ts } from "ts-morph";
import type { Cuts } from "./cuts.js";
import { partly, type Domain, type Solver } from "./table.js";
import type { Prototypes } from "../program/prototypes.js";
import type { FunctionNode } from "../program/syntax.js";
import type { Arm } from "./arms.js";
import { idOf, numberOf, type Call, type Env, type Made } from "./context.js";
import type { Move } from "./summaries/summary.js";
import { ALWAYS, bothOf, eitherOf, isSameWhen, type When } from "./when.js";

/** Where a value comes from: the node at which the walk back ended, and the calls through which it went. */
export interface Origin {
  readonly node: ts.Node;
  readonly env: Env;
  /** What was decided on the way, where anything was. */
  readonly when?: When;
}

/** An expression and the calls through which it was reached. */
export interface Given {
  readonly expression: ts.Expression;
  readonly env: Env;
  readonly when?: When;
}

/** A function that a call runs, with where it was made. */
export interface Callee extends Made {
  readonly fn: FunctionNode;
  /** What is decided where it is this one that is run. */
  readonly when?: When;
}

/** A value that a call holds against a schema. */
export interface Parsing {
  readonly given: ts.Expression;
  /** What of the call's result, or of the promise for it, the value is. */
  readonly gives: "whole" | "nothing" | { readonly member: string };
  /** What the schema says that the value is. */
  readonly type: ts.Type;
}

/** Asks about calls of schema packages. */
export interface Schemas {
  /** `undefined` for other calls, and for those that make something unknown of a value. */
  parsing(call: Call, env: Env): Parsing | undefined;
  /** Whether a call makes a schema, or holds a value against one, and lets nothing out. */
  isClosed(call: Call, env: Env): boolean;
}

/** Asks how values pass calls whose code isn't seen. */
export interface Passing {
  /** How values pass a call; none where it runs code of the program, or has no row. */
  moves(call: Call, env: Env): readonly Move[];
  /** What becomes of what a callback returns to a call. */
  returns(call: Call, callback: ts.Expression, env: Env): "followed" | "dropped" | "unknown";
  /** Whether a row says what becomes of an argument of a call, and so nothing else does. */
  passes(call: Call, argument: ts.Expression, env: Env): boolean;
  /** Whether all members of an argument are meant, such as by `Object.values`. */
  takesMembers(call: Call, argument: ts.Expression, env: Env): boolean;
  /** The call whose result's element is called here, with that element: `setState` of `useState`. */
  opener(call: Call): Opener | undefined;
}

export interface Opener {
  readonly call: ts.CallExpression;
  readonly element: number;
  readonly moves: readonly Move[];
}

/** What the way of a value through code decides, where one came to that code by these calls. */
export interface Choices {
  /** That one came through these arms. */
  of(arms: readonly Arm[], env: Env): When;
  /** That a node is run, and the calls that led to it. */
  at(node: ts.Node, env: Env): When;
  /** That what `holder` is stands for this one of the objects that it may be. */
  among(holder: ts.Node, object: Origin, env: Env): When;
  /**
   * Values that something declared at `holder` gets at `from`: it has them on the arms that lead there. What outlasts
   * the run or the round of a loop in which it gets them may have them of another one.
   */
  kept(found: readonly Origin[], from: ts.Node, holder: ts.Node | undefined, env: Env): readonly Origin[];
  /** That what something made or declared at `holder` is given at a place is given there. */
  given(at: ts.Node, holder: ts.Node, env: Env): When;
  /** That a key that isn't written out is this name. */
  keyed(key: ts.Expression, name: string, env: Env): When;
}

/** Asks where the value of an expression can come from. */
export interface Origins {
  /** Answers the questions of this program: those that lead back to themselves, too. */
  readonly solver: Solver<ts.Node>;
  /** Where limits ended the following. */
  readonly cuts: Cuts;
  /** What functions of the program get as prototypes. */
  readonly prototypes: Prototypes;
  readonly choices: Choices;
  of(expression: ts.Expression, env: Env): readonly Origin[];
  /** The functions of the program that a call may run. */
  callees(call: Call, env: Env): readonly Callee[];
  /** Whether a call runs code of the program, even if none of it is a function: a class without a constructor. */
  isLocal(call: Call, env: Env): boolean;
  /** What stands at a property of a value: `undefined` when the value isn't known as a whole. */
  property(origin: Origin, name: string): readonly Origin[] | undefined;
  /** The elements of a list, set or map's values: `undefined` when they aren't all known. */
  items(origin: Origin): readonly Origin[] | undefined;
  /** The values that a pattern takes an element out of. */
  takenApart(element: ts.BindingElement, env: Env): readonly Origin[];
  /** The function whose callers decide what a value is: one of its parameters, or its `this`, is all that is known. */
  openFunction(origin: Origin): FunctionNode | undefined;
  readonly schemas: Schemas;
  readonly passing: Passing;
}

/** The same values, where more was decided on the way. */
export function withWhen<O extends { readonly when?: When }>(found: readonly O[], when: When = ALWAYS): readonly O[] {
  return when.size === 0 ? found : found.map((one) => ({ ...one, when: bothOf(one.when ?? ALWAYS, when) }));
}

/** The same values where another run of the code may have decided. */
export function withoutWhen(found: readonly Origin[]): readonly Origin[] {
  return found.map((one) => (one.when ? { node: one.node, env: one.env } : one));
}

/** Each value once, with what was decided on all ways to it. */
export function dedupe(found: readonly Origin[]): readonly Origin[] {
  if (found.length < 2) return found;
  const known = new Map<string, Origin>();
  for (const origin of found) {
    const key = keyOfOrigin(origin);
    const before = known.get(key);
    if (!before) known.set(key, origin);
    else if (before.when) known.set(key, { ...before, when: eitherOf(before.when, origin.when ?? ALWAYS) });
  }
  return [...known.values()];
}

function keyOfOrigin({ node, env }: Origin): string {
  return `${String(idOf(node))} ${String(numberOf(env))}`;
}

/** Sets of values, for questions that lead back to themselves. */
export const VALUES: Domain<readonly Origin[]> = {
  none: [],
  equals: (one, other) => {
    if (one.length !== other.length) return false;
    const known = new Map(one.map((origin) => [keyOfOrigin(origin), origin]));
    return other.every((origin) => {
      const before = known.get(keyOfOrigin(origin));
      return before !== undefined && isSameWhen(before.when ?? ALWAYS, origin.when ?? ALWAYS);
    });
  },
  join: (one, other) => dedupe([...one, ...other]),
};

/** The same where `undefined` says that not all is known. */
export const PARTS = partly(VALUES);
