/** Promises and the functions that resolve them. */
import { ts } from "ts-morph";
import { resolverOf } from "../program/syntax.js";
import type { Env } from "./context.js";
import type { Origins } from "./origin.js";

/** A promise, and the way to where it is made. */
export interface Resolved {
  readonly promise: ts.NewExpression;
  readonly env: Env;
}

/** The promises that a function resolves, where it is what an executor is given: `new Promise((resolve) => …)`. */
export function promisesResolvedBy(origins: Origins, resolve: ts.Expression, env: Env): readonly Resolved[] {
  return origins.of(resolve, env).flatMap(({ node, env: at }) => {
    const promise = ts.isParameter(node) ? node.parent.parent : undefined;
    const isIt = promise && ts.isParameter(node) && ts.isNewExpression(promise) && resolverOf(promise) === node.name;
    return isIt ? [{ promise, env: at }] : [];
  });
}
