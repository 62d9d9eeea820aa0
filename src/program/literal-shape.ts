/** What an expression certainly is by itself, as written. */
import { ts } from "ts-morph";
import type { ValueShape } from "../model.js";

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** `[x]` */
export function isSingle(node: ts.ArrayLiteralExpression): boolean {
  return node.elements.length === 1 && !node.elements.some(ts.isSpreadElement);
}

/** `other` when nothing is certain. */
export function shapeOfNode(node: ts.Node): ValueShape {
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
