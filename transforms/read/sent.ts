/**
 * What a response gave back of its own request: a read of it is written as what was sent, where that is a text or a
 * variable that is never assigned again, and where the response is certainly that of the call that sent it.
 */
import { ts } from "ts-morph";
import type { Change } from "../../src/change.js";
import type { KeySite, ReadSite, Step } from "../../src/model.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  isTransparent,
  unwrap,
  type Access,
} from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";
import { isSeenAt } from "../edit/scope.js";
import type { Around } from "../transform.js";
import { accessOf, usesOf } from "./held.js";

/** The expression to read in place of a field that a response no longer has; `undefined` where there is none for sure. */
export function sentInstead(around: Around, site: ReadSite, { change, from }: Step): string | undefined {
  const path = pathSent(change, from);
  const access = accessOf(around.tree, site);
  const base = access && baseOf(around, site, access);
  const keys = path === undefined ? [] : around.keysAt(site, path, change);
  const [key, ...others] = keys;
  if (!access || !base || !key?.value || others.length > 0 || key.place.path !== site.place.path) return undefined;
  const sent = valueOf(around.tree, key, key.value);
  if (!sent || !isOfCall(around.tree, base, sent)) return undefined;
  if (ts.isStringLiteral(sent)) return sent.getText();
  const declared = declarationOf(around.tree, sent);
  const isKept = declared !== undefined && usesOf(around.tree, declared) !== undefined;
  return isKept && isSeenAt(around.tree, declared, access) ? sent.text : undefined;
}

/** The parameter whose value a field of the response repeated, as the change names it. */
function pathSent(change: Change, from: string): string | undefined {
  return change.kind === "remove" ? change.sent?.[from] : undefined;
}

/** The variable that a chain of plain links starts with, `res` of `res.chat.id`, when all that it reads stands in it. */
function baseOf(around: Around, site: ReadSite, access: ts.Expression): ts.Identifier | undefined {
  const { parent } = access;
  if (ts.isDeleteExpression(parent) || (isAssignment(parent) && parent.left === access)) return undefined;
  let base = access;
  let outermost = site;
  while (ts.isNonNullExpression(base) || isLink(base)) {
    const name = isLink(base) ? accessName(base) : undefined;
    const [read] = name ? around.sitesAt(around.tree.placeOf(name)).filter((other) => other.kind === "read") : [];
    if (read) outermost = read;
    base = base.expression;
  }
  if (outermost.under) return undefined;
  return ts.isIdentifier(base) ? base : undefined;
}

/** `a.b`, where `a` is there. */
function isLink(node: ts.Expression): node is Access {
  return isAccess(node) && accessName(node) !== undefined && !node.questionDotToken;
}

/** The text or variable that a key is given, `chatId` of `{ id: chatId }` and `id` of `{ id }`. */
function valueOf(
  tree: Tree,
  { form, place }: KeySite,
  value: KeySite["place"],
): ts.Identifier | ts.StringLiteral | undefined {
  const node = tree.nodeAt(form === "shorthand" ? place : value);
  if (!node || !(ts.isIdentifier(node) || ts.isStringLiteral(node))) return undefined;
  return node;
}

function declarationOf({ refs }: Tree, name: ts.Identifier): ts.Identifier | undefined {
  const [declaration, ...others] = refs.symbolOf(name)?.declarations ?? [];
  if (!declaration || others.length > 0) return undefined;
  const isVariable =
    ts.isParameter(declaration) || ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration);
  return isVariable && ts.isIdentifier(declaration.name) ? declaration.name : undefined;
}

/** Whether a variable holds the response of the very call that a value is given to. */
function isOfCall(tree: Tree, variable: ts.Identifier, sent: ts.Node): boolean {
  const name = declarationOf(tree, variable);
  if (!name || usesOf(tree, name) === undefined) return false;
  const parent = ownerOf(name.parent);
  if (!parent) return false;
  if (ts.isParameter(parent)) {
    const call = parent.parent.parent;
    return isFunctionNode(parent.parent) && ts.isCallExpression(call) && isFrom(tree, call, sent);
  }
  if (!ts.isVariableDeclaration(parent) || !parent.initializer) return false;
  const isLasting = (parent.parent.flags & ts.NodeFlags.BlockScoped) !== 0;
  return isLasting && isFrom(tree, parent.initializer, sent);
}

/** The declaration that a name is part of: itself, or around a pattern that only takes fields out. */
function ownerOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isBindingElement(node)) return node;
  const isPlain = ts.isObjectBindingPattern(node.parent) && !node.initializer && !node.dotDotDotToken;
  return isPlain ? ownerOf(node.parent.parent) : undefined;
}

/** Whether an expression is that call, or what is made of its response: `(await post(url, { id })).data`. */
function isFrom(tree: Tree, expression: ts.Expression, sent: ts.Node): boolean {
  const made = unwrap(expression);
  if (ts.isIdentifier(made)) return isOfCall(tree, made, sent);
  if (isAccess(made)) return isFrom(tree, made.expression, sent);
  if (!ts.isCallExpression(made)) return false;
  return isGivenTo(made, sent) || (isAccess(made.expression) && isFrom(tree, made.expression.expression, sent));
}

/** Whether a value goes into a call with each of its runs: nothing around it chooses, repeats or overwrites it. */
function isGivenTo(call: ts.CallExpression, sent: ts.Node): boolean {
  for (let at = sent; at !== call; at = at.parent) {
    const { parent } = at;
    const isPlain =
      ts.isPropertyAssignment(parent) ||
      ts.isShorthandPropertyAssignment(parent) ||
      (ts.isObjectLiteralExpression(parent) && !parent.properties.some(ts.isSpreadAssignment)) ||
      (ts.isCallExpression(parent) && parent.expression !== at) ||
      isTransparent(parent);
    if (!isPlain) return false;
  }
  return true;
}
