/** order-to-time: a number that only orders becomes a time: two are compared as texts, and subtracted as moments. */
import { ts } from "ts-morph";
import { accessName, isAccess } from "../../src/program/syntax.js";
import { handedOn, usesOf } from "../read/held.js";
import type { Around } from "../transform.js";
import type { Converter, Reading } from "./conversion.js";
import { numberSchemaToText, numberToText } from "./types.js";

export const orderToTime: Converter = {
  write: () => undefined,
  declare: numberToText,
  describe: numberSchemaToText,
  read(node, around) {
    const read = handedOn(node);
    const { parent } = read;
    if (!ts.isBinaryExpression(parent)) return undefined;
    if (!isOrder(parent.left === read ? parent.right : parent.left, around)) return undefined;
    const text = parent.operatorToken.getText();
    if (/^([<>]=?|[!=]==?)$/.test(text)) return { before: "", after: "", cuts: [], shared: parent };
    return text === "-" && isSign(parent, around) ? asMoment(parent) : undefined;
  },
};

function asMoment(shared: ts.Node): Reading {
  return { before: "Date.parse(", after: ")", cuts: [], shared };
}

/** Whether an expression reads such a number, too. */
function isOrder(node: ts.Expression, { look, sitesAt, tree }: Around): boolean {
  const read = ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) ? node.expression : node;
  const name = isAccess(read) ? accessName(read) : undefined;
  const sites = name ? sitesAt(tree.placeOf(name)).filter(({ kind }) => kind === "read") : [];
  return (
    sites.length > 0 &&
    sites.every((site) => look(site)?.met.some(({ convert, does }) => convert === "order-to-time" && does === "apply"))
  );
}

/** Whether only the sign of a difference counts: it is compared with 0, or what a comparator gives back. */
function isSign(difference: ts.Expression, around: Around): boolean {
  const whole = handedOn(difference);
  const { parent } = whole;
  if (ts.isBinaryExpression(parent)) {
    const { operatorToken, right } = parent;
    if (/^(\|\||\?\?|&&)$/.test(operatorToken.getText())) return isSign(parent, around);
    return /^[<>]=?$/.test(operatorToken.getText()) && right.getText() === "0";
  }
  if (ts.isConditionalExpression(parent)) return parent.condition !== whole && isSign(parent, around);
  if (ts.isPrefixUnaryExpression(parent)) return isSign(parent, around);
  if (ts.isReturnStatement(parent)) return isComparator(ts.findAncestor(parent, ts.isFunctionLike), around);
  return ts.isArrowFunction(parent) && parent.body === whole && isComparator(parent, around);
}

/** Whether a function is given to `sort`, and to nothing else. */
function isComparator(fn: ts.Node | undefined, { tree }: Around): boolean {
  if (!fn) return false;
  if (isSorting(fn)) return true;
  const name = ts.isFunctionDeclaration(fn)
    ? fn.name
    : ts.isVariableDeclaration(fn.parent) && ts.isIdentifier(fn.parent.name)
      ? fn.parent.name
      : undefined;
  const uses = name ? usesOf(tree, name) : undefined;
  return uses !== undefined && uses.length > 0 && uses.every(isSorting);
}

function isSorting(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    /^(sort|toSorted)$/.test(parent.expression.name.text)
  );
}
