/** What is done with a value at one place at which it stands. */
import { ts } from "ts-morph";
import { isAccess, isAssignment, isCall, isFunctionNode, isTransparent } from "../program/syntax.js";

/**
 * `followed`: a step leads on from there; `attribute`: `<Chat chat={value} />`; `looked at`: nothing of it goes on;
 * `asked`: `"name" in value`; `unmodelled`: nothing is known, and so whatever may happen must be told.
 */
export type Use =
  | "member"
  | "argument"
  | "spread argument"
  | "asked"
  | "assigned"
  | "attribute"
  | "followed"
  | "looked at"
  | "unmodelled";

/** Classifies the place of an alias by the syntax around it. */
export function useOf(alias: ts.Expression): Use {
  const { parent } = alias;
  if (isTransparent(parent) || ts.isPartOfTypeNode(parent)) return "followed";
  if (isAccess(parent)) return parent.expression === alias ? "member" : "looked at";
  if (isCall(parent)) return parent.expression === alias ? "looked at" : "argument";
  if (ts.isSpreadElement(parent)) return isCall(parent.parent) ? "spread argument" : "followed";
  if (ts.isSpreadAssignment(parent)) return "unmodelled";
  if (ts.isBinaryExpression(parent)) return inBinary(parent, alias);
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? "attribute" : "looked at";
  if (isFollowed(parent, alias)) return "followed";
  return isLooked(parent) ? "looked at" : "unmodelled";
}

function inBinary(parent: ts.BinaryExpression, alias: ts.Expression): Use {
  if (isAssignment(parent)) return parent.right === alias ? "assigned" : "looked at";
  if (parent.operatorToken.kind === ts.SyntaxKind.InKeyword) return parent.right === alias ? "asked" : "looked at";
  return "followed";
}

/** Forms that hand the value on to a name, a holder or whoever called. */
function isFollowed(parent: ts.Node, alias: ts.Expression): boolean {
  return (
    ts.isConditionalExpression(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isParameter(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isYieldExpression(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isForOfStatement(parent) ||
    (isFunctionNode(parent) && parent.body === alias)
  );
}

/** Forms that ask something of a value, or drop it. */
function isLooked(parent: ts.Node): boolean {
  return (
    ts.isExpressionStatement(parent) ||
    ts.isIfStatement(parent) ||
    ts.isIterationStatement(parent, false) ||
    ts.isSwitchStatement(parent) ||
    ts.isCaseClause(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isDeleteExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isComputedPropertyName(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isDecorator(parent)
  );
}
