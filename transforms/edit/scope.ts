/** Names in scope: whether a new one may be declared. */
import { ts } from "ts-morph";
import { accessName, isAccess, isFunctionNode } from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";

/** Whether no variable of that name is declared or used where a variable declared at `node` can be seen. */
export function isFree(tree: Tree, name: string, node: ts.Node): boolean {
  const scope = scopeOf(node);
  return !tree.refs
    .namedIn(node.getSourceFile(), name)
    .some((other) => other.pos >= scope.pos && other.end <= scope.end && isVariable(other));
}

/** Whether the name of a variable means that variable at a node, too: it is declared around it, and nothing else has the name. */
export function isSeenAt({ refs }: Tree, declared: ts.Identifier, node: ts.Node): boolean {
  const scope = scopeOf(declared);
  const file = declared.getSourceFile();
  if (node.getSourceFile() !== file || node.pos < scope.pos || node.end > scope.end) return false;
  const symbol = refs.declared(declared);
  return refs
    .namedIn(file, declared.text)
    .filter((other) => other.pos >= scope.pos && other.end <= scope.end && isVariable(other))
    .every((other) => other === declared || refs.symbolOf(other) === symbol);
}

/** The function, block or file around a declaration. */
function scopeOf(node: ts.Node): ts.Node {
  for (let at = node.parent; ; at = at.parent) {
    if (isFunctionNode(at) || ts.isSourceFile(at) || ts.isForOfStatement(at) || ts.isForStatement(at)) return at;
    if (ts.isBlock(at) && !isFunctionNode(at.parent)) return at;
  }
}

/** A name that stands for a variable, not for a property. */
function isVariable(name: ts.Node): boolean {
  const { parent } = name;
  if (!ts.isIdentifier(name)) return false;
  if (isAccess(parent)) return accessName(parent) !== name;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent)
  )
    return parent.name !== name;
  return !ts.isBindingElement(parent) || parent.propertyName !== name;
}
