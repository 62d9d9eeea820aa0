import { ts } from "ts-morph";
import { accessName, isAccess, isAssignment } from "../program/syntax.js";

/** The expression that reads a name: the identifier, or the access of which it is the property. */
export function readOf(name: ts.Node): ts.Expression | undefined {
  const { parent } = name;
  if (isAccess(parent) && accessName(parent) === name) return isWritten(parent) ? undefined : parent;
  if (!ts.isIdentifier(name) || isDeclaring(name)) return undefined;
  return isWritten(name) ? undefined : name;
}

function isWritten(node: ts.Expression): boolean {
  return isAssignment(node.parent) && node.parent.left === node;
}

function isDeclaring(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isShorthandPropertyAssignment(parent)) return isTakenApart(parent.parent);
  if (ts.isExportSpecifier(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer !== name;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return true;
  return "name" in parent && parent.name === name;
}

/** `({ a, b: { c } } = value)`: a pattern that is written as a literal. */
function isTakenApart(literal: ts.ObjectLiteralExpression): boolean {
  let node: ts.Node = literal;
  while (ts.isPropertyAssignment(node.parent) && ts.isObjectLiteralExpression(node.parent.parent))
    node = node.parent.parent;
  return isAssignment(node.parent) && node.parent.left === node;
}
