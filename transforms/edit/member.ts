/** How a key stands in the code: as a property of an object literal, or as what is assigned or read. */
import { ts } from "ts-morph";
import type { Holder, ListView, Place } from "../../src/model.js";
import { accessName, isAccess, isAssignment, staticName, type Access } from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";

export type Member =
  | {
      readonly kind: "property";
      readonly property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment;
      readonly literal: ts.ObjectLiteralExpression;
    }
  | { readonly kind: "access"; readonly access: Access };

/** `undefined` for methods, getters and what is no key. */
export function memberAt(tree: Tree, place: Place): Member | undefined {
  const name = tree.nodeAt(place);
  const parent = name?.parent;
  if (!name || !parent) return undefined;
  if (isAccess(parent) && accessName(parent) === name) return { kind: "access", access: parent };
  const isProperty = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  return isProperty && parent.name === name
    ? { kind: "property", property: parent, literal: parent.parent }
    : undefined;
}

/** The members of a declared type; what separates them is no part of them. */
export function membersOf(tree: Tree, type: ts.TypeLiteralNode | ts.InterfaceDeclaration): ListView {
  const { text } = type.getSourceFile();
  const start = text.lastIndexOf("{", type.members[0]?.getStart() ?? type.getEnd());
  return {
    place: { ...tree.placeOf(type), start },
    items: type.members.map((member) => memberPlace(tree, member)),
    mark: ";",
  };
}

export function memberPlace(tree: Tree, member: ts.TypeElement): Place {
  const place = tree.placeOf(member);
  return /[;,]$/.test(member.getText()) ? { ...place, end: place.end - 1 } : place;
}

export function listOf(
  tree: Tree,
  literal: ts.ObjectLiteralExpression | ts.ObjectBindingPattern | ts.ArrayLiteralExpression | ts.ArrayBindingPattern,
): ListView {
  const items: readonly ts.Node[] = ts.isObjectLiteralExpression(literal) ? literal.properties : literal.elements;
  return { place: tree.placeOf(literal), items: items.map((item) => tree.placeOf(item)) };
}

/** What a literal is the value of, where that is a property of another literal or an assignment: it would go with it. */
export function holderOf(tree: Tree, literal: ts.ObjectLiteralExpression): Holder | undefined {
  const { parent } = literal;
  if (ts.isPropertyAssignment(parent) && parent.initializer === literal)
    return { kind: "item", whole: tree.placeOf(parent), outer: listOf(tree, parent.parent) };
  const name = isAssignment(parent) && parent.right === literal ? accessName(parent.left) : undefined;
  return name && ts.isExpressionStatement(parent.parent) && ts.isIdentifier(name)
    ? { kind: "assigned", whole: tree.placeOf(parent), name: tree.placeOf(name) }
    : undefined;
}

/** The name that the holder of a literal has there. */
export function holderName(literal: ts.ObjectLiteralExpression): ts.Node | undefined {
  const { parent } = literal;
  if (ts.isPropertyAssignment(parent)) return parent.name;
  return isAssignment(parent) ? accessName(parent.left) : undefined;
}

/** The place of a name by which its site is found: that of the text between quotes. */
export function namePlace(tree: Tree, name: ts.Node): Place {
  const place = tree.placeOf(name);
  return ts.isStringLiteralLike(name) ? { ...place, start: place.start + 1, end: place.end - 1 } : place;
}

/** Names of the properties that are certainly written in a literal. */
export function keysOf(literal: ts.ObjectLiteralExpression): ReadonlySet<string> {
  return new Set(literal.properties.flatMap((member) => (member.name ? (staticName(member.name) ?? []) : [])));
}
