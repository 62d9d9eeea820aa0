/** How the name of a message stands in the code, which decides what it takes to merge or split it. */
import { ts } from "ts-morph";
import type { NameSite } from "../../src/model.js";
import type { Tree } from "../../src/program/tree.js";
import { handedOn } from "../read/held.js";

export type Role =
  | { readonly kind: "case"; readonly clause: ts.CaseClause }
  | {
      readonly kind: "comparison";
      readonly comparison: ts.BinaryExpression;
      readonly subject: ts.Expression;
      readonly isEqual: boolean;
    }
  | { readonly kind: "key"; readonly member: ts.ObjectLiteralElementLike; readonly literal: ts.ObjectLiteralExpression }
  | { readonly kind: "element"; readonly element: ts.Expression; readonly list: ts.ArrayLiteralExpression }
  /** `["name", handler]` of a Map. */
  | { readonly kind: "entry"; readonly entry: ts.ArrayLiteralExpression; readonly list: ts.ArrayLiteralExpression }
  | { readonly kind: "listener"; readonly call: ts.CallExpression }
  /** A constant, an enum's member, a field of something else. */
  | { readonly kind: "other" };

const OTHER: Role = { kind: "other" };

export function roleOf(tree: Tree, { place }: NameSite): Role {
  const name = tree.nodeAt(place);
  if (!name) return OTHER;
  const { parent } = name;
  if (ts.isObjectLiteralElementLike(parent) && parent.name === name && ts.isObjectLiteralExpression(parent.parent))
    return { kind: "key", member: parent, literal: parent.parent };
  return ts.isStringLiteralLike(name) ? roleOfText(handedOn(name)) : OTHER;
}

function roleOfText(text: ts.Expression): Role {
  const { parent } = text;
  if (ts.isCaseClause(parent)) return { kind: "case", clause: parent };
  if (ts.isBinaryExpression(parent)) return comparisonOf(parent, text);
  if (ts.isCallExpression(parent) && parent.arguments[0] === text && parent.arguments.length === 2)
    return { kind: "listener", call: parent };
  if (!ts.isArrayLiteralExpression(parent)) return OTHER;
  const list = parent.parent;
  const isEntry =
    parent.elements[0] === text &&
    parent.elements.length === 2 &&
    ts.isArrayLiteralExpression(list) &&
    ts.isNewExpression(list.parent);
  return isEntry ? { kind: "entry", entry: parent, list } : { kind: "element", element: text, list: parent };
}

function comparisonOf(comparison: ts.BinaryExpression, text: ts.Expression): Role {
  const { kind } = comparison.operatorToken;
  const isEqual = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
  const isUnequal =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  const subject = comparison.left === text ? comparison.right : comparison.left;
  return isEqual || isUnequal ? { kind: "comparison", comparison, subject, isEqual } : OTHER;
}
