/** Where only something is asked of a value: whether it is there. */
import { ts } from "ts-morph";
import { isEquality } from "../../src/program/syntax.js";
import { handedOn } from "./held.js";

/** Whether it is only asked whether there is something. */
export function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return true;
  if (ts.isForStatement(parent) || ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return parent.left === node || isAsked(parent);
  return kind === ts.SyntaxKind.BarBarToken && isAsked(parent);
}

/** Whether code goes one way or another by whether the value is there: also `a ?? b`, `a == null`, `typeof a`. */
export function isGuard(node: ts.Expression): boolean {
  const whole = handedOn(node);
  const { parent } = whole;
  if (isAsked(whole) || ts.isTypeOfExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (isFallback(kind)) return parent.left === whole || isGuard(parent);
  return isEquality(kind) && isNothing(parent.left === whole ? parent.right : parent.left);
}

export function isFallback(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
