import type { ts } from "ts-morph";
import type { Env } from "./context.js";
import type { Step } from "./step.js";

/** One holder of a value: the step at which it stands in there, and the expression that was put there, with its way. */
export interface Held {
  readonly step: Step;
  readonly value: ts.Node;
  readonly env: Env;
}

/** A walk where the value stands at one path inside of what is met: `[]` where it is what is met. */
export interface Walker {
  /** The outermost step of the path; `undefined` where the value itself is met. */
  readonly inside: Step | undefined;
  /** Goes on from an expression, once for each call context. */
  go(alias: ts.Expression, env: Env): void;
  pattern(pattern: ts.BindingPattern, env: Env): void;
  /** The walk of what holds the value at a step; `undefined` where it goes round in a circle, or too deep. */
  into(step: Step, value: ts.Node, env: Env): Walker | undefined;
  /** The walk of what stands at the outermost step. */
  out(): Walker;
  /** Whether the value is a list, as far as the walk's reader knows. */
  isList(alias: ts.Expression, env: Env): boolean;
}
