import { ts } from "ts-morph";
import type { ValueShape } from "../model.js";
import { unwrap } from "../program/syntax.js";
import type { Env } from "./env.js";
import type { Finder } from "./finder.js";

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

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

function isSingle(node: ts.ArrayLiteralExpression): boolean {
  return node.elements.length === 1 && !node.elements.some(ts.isSpreadElement);
}

function shapeOfNode(node: ts.Node): ValueShape {
  if (ts.isStringLiteralLike(node))
    return TIME.test(node.text) ? { kind: "time" } : { kind: "literal", value: node.text };
  if (ts.isNumericLiteral(node)) return { kind: "literal", value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: "literal", value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: "literal", value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: "literal", value: null };
  if (ts.isArrayLiteralExpression(node)) return { kind: isSingle(node) ? "single" : "array" };
  if (ts.isObjectLiteralExpression(node)) return { kind: "object" };
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) return shapeOfCall(node.expression);
  return { kind: "other" };
}

function shapeOfCall(callee: ts.PropertyAccessExpression): ValueShape {
  if (callee.name.text === "toISOString") return { kind: "time" };
  if (/^(map|filter|slice|concat|split|flatMap|flat)$/.test(callee.name.text)) return { kind: "array" };
  return /^(Object|Array)\.(keys|values|entries|from|of)$/.test(callee.getText())
    ? { kind: "array" }
    : { kind: "other" };
}

function shapeOfType(finder: Finder, expression: ts.Expression): ValueShape {
  const type = finder.view.checker.getTypeAtLocation(expression);
  if (finder.view.checker.isArrayType(type)) return { kind: "array" };
  return type.flags & ts.TypeFlags.NumberLike && !(type.flags & ts.TypeFlags.Any)
    ? { kind: "number" }
    : { kind: "other" };
}
