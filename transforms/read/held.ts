/** Where a value that was read is held: in a chain of reads, in a variable, taken apart by a pattern. */
import { ts } from "ts-morph";
import type { ReadSite } from "../../src/model.js";
import { accessName, isAccess, isAssignment, isTransparent, type Access } from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";
import { nextLink } from "../edit/chain.js";

export type Held =
  /** `a.b.c`: read on at once. */
  | { readonly kind: "chain"; readonly access: Access }
  /** In a variable that is never assigned again, with all expressions that use it. */
  | { readonly kind: "variable"; readonly name: ts.Identifier; readonly uses: readonly ts.Identifier[] }
  | { readonly kind: "pattern"; readonly pattern: ts.BindingPattern }
  | { readonly kind: "open" };

const OPEN: Held = { kind: "open" };

export function heldBy(tree: Tree, site: ReadSite): Held {
  const element = elementOf(tree, site);
  if (element) return element.initializer ? OPEN : inBinding(tree, element);
  const access = accessOf(tree, site);
  if (!access) return OPEN;
  if (nextLink(outermost(access))) return { kind: "chain", access };
  const { parent } = handedOn(access);
  if (!ts.isVariableDeclaration(parent) || parent.type) return OPEN;
  return ts.isIdentifier(parent.name) ? variable(tree, parent.name) : { kind: "pattern", pattern: parent.name };
}

/** The read as it stands in a chain: `a.b`. */
export function accessOf(tree: Tree, { place }: ReadSite): Access | undefined {
  const name = tree.nodeAt(place);
  const parent = name?.parent;
  return parent && isAccess(parent) && accessName(parent) === name ? parent : undefined;
}

/** The read as it stands in a pattern: `b` of `{ b }` or `{ b: c }`. */
export function elementOf(tree: Tree, { place }: ReadSite): ts.BindingElement | undefined {
  const name = tree.nodeAt(place);
  const parent = name?.parent;
  return parent &&
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    (parent.propertyName ?? parent.name) === name
    ? parent
    : undefined;
}

function inBinding(tree: Tree, element: ts.BindingElement): Held {
  if (!ts.isIdentifier(element.name)) return { kind: "pattern", pattern: element.name };
  return variable(tree, element.name);
}

function variable(tree: Tree, name: ts.Identifier): Held {
  const uses = usesOf(tree, name);
  return uses ? { kind: "variable", name, uses } : OPEN;
}

/** Every use of a variable; `undefined` when it is assigned, exported or stands in a type. */
export function usesOf({ refs }: Tree, name: ts.Identifier): readonly ts.Identifier[] | undefined {
  const symbol = refs.declared(name);
  if (!symbol) return undefined;
  const others = refs.find(symbol).filter((node) => node !== name);
  const uses = others.filter((node): node is ts.Identifier => ts.isIdentifier(node) && isPlainUse(node));
  return uses.length === others.length ? uses : undefined;
}

function isPlainUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (
    ts.isTypeQueryNode(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isBindingElement(parent)
  )
    return ts.isBindingElement(parent) && parent.initializer === node;
  if (isAssignment(parent) && parent.left === node) return false;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return parent.operator !== ts.SyntaxKind.PlusPlusToken && parent.operator !== ts.SyntaxKind.MinusMinusToken;
  return !ts.isBinaryExpression(parent) || parent.left !== node || !isCompound(parent.operatorToken.kind);
}

function isCompound(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstCompoundAssignment && kind <= ts.SyntaxKind.LastCompoundAssignment;
}

/** The expression that hands a value on as it is: without the `!`, casts, parentheses and `await` around it. */
export function handedOn(node: ts.Expression): ts.Expression {
  let at = node;
  while (isTransparent(at.parent)) at = at.parent;
  return at;
}

/** A read with the `!` behind it. */
export function outermost(node: ts.Expression): ts.Expression {
  let at = node;
  while (ts.isNonNullExpression(at.parent)) at = at.parent;
  return at;
}
