import type { ts } from "ts-morph";
import type { Env } from "./env.js";

/** Called at every expression in which the value stands unchanged, the first one included. */
export type Visit = (alias: ts.Expression, env: Env) => void;

/** Called at every pattern that takes the value apart. */
export type VisitPattern = (pattern: ts.BindingPattern, env: Env) => void;

/** Asks where a value goes. */
export interface Follow {
  follow(expression: ts.Expression, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  /** The same for a value that a pattern, a parameter or a property name receives. */
  followName(name: ts.BindingName | ts.PropertyName, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  followSymbol(symbol: ts.Symbol | undefined, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
}

/** One walk: goes on from each place once. */
export interface Walker {
  go(alias: ts.Expression, env: Env): void;
  pattern(pattern: ts.BindingPattern, env: Env): void;
}
