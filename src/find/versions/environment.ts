/** Values that the environment of a program may give in place of a literal. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { accessName, isAccess, parentOf, staticName, unwrap } from "../../program/syntax.js";
import type { Finder } from "../finder.js";
import { literalAround } from "../requests/requests.js";

const ENVIRONMENT = /^(process\.env|import\.meta\.env|Bun\.env|Deno\.env|env)$/;

/** The environment variable for which a literal only stands in: `LC_API` of `process.env.LC_API || "https://…"`. */
export function environmentFor(finder: Finder, place: Place): string | undefined {
  const literal = literalAround(finder, place);
  for (let node: ts.Node | undefined = literal; node; node = parentOf(node)) {
    const parent = parentOf(node);
    if (!parent || ts.isStatement(parent)) return undefined;
    const name = ts.isBinaryExpression(parent) ? chosenBefore(parent, node) : takenWith(parent, node);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `process.env.X || literal` */
function chosenBefore({ left, right, operatorToken }: ts.BinaryExpression, node: ts.Node): string | undefined {
  const isChoice =
    operatorToken.kind === ts.SyntaxKind.BarBarToken || operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice && right === node ? variableIn(left) : undefined;
}

/** `const { X = literal } = process.env` */
function takenWith(parent: ts.Node, node: ts.Node): string | undefined {
  if (!ts.isBindingElement(parent) || parent.initializer !== node) return undefined;
  const owner: ts.Node = parent.parent.parent;
  const from = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
  return from && ENVIRONMENT.test(from.getText()) ? staticName(parent.propertyName ?? parent.name) : undefined;
}

/** `process.env.X`, `process.env["X"]`, `Deno.env.get("X")` */
function variableIn(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (ts.isBinaryExpression(node)) return variableIn(node.right) ?? variableIn(node.left);
  if (isAccess(node)) return ENVIRONMENT.test(node.expression.getText()) ? accessName(node)?.text : undefined;
  const [key] = ts.isCallExpression(node) ? node.arguments : [];
  const isGet = ts.isCallExpression(node) && /(^|\.)env\.get$/.test(node.expression.getText());
  return isGet && key && ts.isStringLiteralLike(key) ? key.text : undefined;
}
