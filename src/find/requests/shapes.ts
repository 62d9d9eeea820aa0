import { ts } from "ts-morph";
import type { ValueShape } from "../../model.js";
import { isSingle, shapeOfNode } from "../../program/literal-shape.js";
import { unwrap } from "../../program/syntax.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";

/** What is certain about the value of an expression; `other` when nothing is. */
export function shapeOf(finder: Finder, expression: ts.Expression, env: Env): ValueShape {
  const written = unwrap(expression);
  if (ts.isArrayLiteralExpression(written)) return { kind: isSingle(written) ? "single" : "array" };
  const shapes = finder.origins.of(expression, env).map((origin) => shapeOfNode(origin.node));
  const [first] = shapes;
  if (first && shapes.every((shape) => JSON.stringify(shape) === JSON.stringify(first)) && first.kind !== "other") {
    return first.kind === "single" ? { kind: "array" } : first;
  }
  return shapeOfType(finder, expression);
}

function shapeOfType(finder: Finder, expression: ts.Expression): ValueShape {
  const type = finder.view.checker.getTypeAtLocation(expression);
  if (finder.view.checker.isArrayType(type)) return { kind: "array" };
  return type.flags & ts.TypeFlags.NumberLike && !(type.flags & ts.TypeFlags.Any)
    ? { kind: "number" }
    : { kind: "other" };
}
