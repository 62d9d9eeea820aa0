import type { ts } from "ts-morph";
import type { Solver } from "./table.js";
import type { Prototypes } from "../program/prototypes.js";
import type { FunctionNode } from "../program/syntax.js";
import type { Call, Env, Made } from "./context.js";
import type { Move } from "./summaries/summary.js";

/** Where a value comes from: the node at which the walk back ended, and the calls through which it went. */
export interface Origin {
  readonly node: ts.Node;
  readonly env: Env;
}

/** An expression and the calls through which it was reached. */
export interface Given {
  readonly expression: ts.Expression;
  readonly env: Env;
}

/** A function that a call runs, with where it was made. */
export interface Callee extends Made {
  readonly fn: FunctionNode;
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

/** Asks where the value of an expression can come from. */
export interface Origins {
  /** Answers the questions of this program: those that lead back to themselves, too. */
  readonly solver: Solver;
  /** What functions of the program get as prototypes. */
  readonly prototypes: Prototypes;
  of(expression: ts.Expression, env: Env): readonly Origin[];
  /** The functions of the program that a call may run. */
  callees(call: Call, env: Env): readonly Callee[];
  /** Whether a call runs code of the program, even if none of it is a function: a class without a constructor. */
  isLocal(call: Call, env: Env): boolean;
  /** What stands at a property of a value: `undefined` when the value isn't known as a whole. */
  property(origin: Origin, name: string): readonly Origin[] | undefined;
  /** The elements of a list, set or map's values: `undefined` when they aren't all known. */
  items(origin: Origin): readonly Origin[] | undefined;
  /** The function whose callers decide what a value is: one of its parameters, or its `this`, is all that is known. */
  openFunction(origin: Origin): FunctionNode | undefined;
  readonly schemas: Schemas;
  readonly passing: Passing;
}
