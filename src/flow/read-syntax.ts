/** What the code around a read says about it. */
import { ts } from "ts-morph";
import { accessName, isAccess, parentOf, type Access } from "../program/syntax.js";

/** What a chain of `||` and `??`, or a choice, around a read takes from the same value when this one is missing. */
export function besideOf(access: Access): string[] {
  const receiver = access.expression.getText();
  const own = accessName(access)?.text;
  const others: ts.Expression[] = [];
  let chain: ts.Node = access;
  for (let parent = parentOf(chain); parent && ts.isExpression(parent); parent = parentOf(chain)) {
    if (ts.isConditionalExpression(parent)) others.push(parent);
    else if (ts.isBinaryExpression(parent)) {
      if (isFallback(parent)) others.push(parent.left === chain ? parent.right : parent.left);
      else if (parent.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) break;
    } else if (ts.isCallExpression(parent) && parent.arguments.some((argument) => argument === chain)) break;
    chain = parent;
  }
  return [...new Set(others.flatMap((other) => readsOf(other, receiver)))].filter((name) => name !== own);
}

function isFallback({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.BarBarToken || operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** The fields that an expression reads of what is written as `receiver`. */
function readsOf(expression: ts.Node, receiver: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = isAccess(node) && node.expression.getText() === receiver ? accessName(node)?.text : undefined;
    if (name !== undefined) found.push(name);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return found;
}

/** `if (x)`, `x ? a : b`, `!x`, `x && …` */
export function isTruthTest(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}

/** Whether the access is written to: `a.b = …`, `a.b += …`, `delete a.b`. */
export function isWriteTarget(access: ts.Expression): boolean {
  const { parent } = access;
  if (ts.isDeleteExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === access &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}
