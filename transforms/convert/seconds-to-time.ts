/** seconds-to-time: a number of seconds becomes an RFC 3339 text. */
import { ts } from "ts-morph";
import { isOptionalChain, nextLink } from "../edit/chain.js";
import { outermost } from "../read/held.js";
import type { Converter, Reading } from "./conversion.js";
import { numberSchemaToText, numberToText } from "./types.js";

export const secondsToTime: Converter = {
  declare: numberToText,
  describe: numberSchemaToText,
  write({ kind }, text) {
    if (kind === "time") return undefined;
    const needsParentheses = !/^[\w.$]+$/.test(text);
    const [open, close] = needsParentheses ? ["(", ")"] : ["", ""];
    return { before: `new Date(${open}`, after: `${close} * 1000).toISOString()`, tier: "review" };
  },
  read(node) {
    // Of nothing there is no date: `Date.parse(undefined)` is no `undefined`.
    if (isOptionalChain(node)) return undefined;
    return inMilliseconds(node) ?? inSeconds(node);
  },
};

/** `x * 1000` is the date in milliseconds, and `new Date(x * 1000)` the date itself. */
function inMilliseconds(node: ts.Expression): Reading | undefined {
  const read = outermost(node);
  const product = read.parent;
  if (
    !ts.isBinaryExpression(product) ||
    product.left !== read ||
    product.operatorToken.kind !== ts.SyntaxKind.AsteriskToken
  )
    return undefined;
  if (!ts.isNumericLiteral(product.right) || Number(product.right.text) !== 1000) return undefined;
  const cuts = [{ start: read.getEnd(), end: product.getEnd(), text: "" }];
  const { parent } = product;
  const isDate = ts.isNewExpression(parent) && parent.expression.getText() === "Date" && parent.arguments?.length === 1;
  return isDate ? { before: "", after: "", cuts } : { before: "Date.parse(", after: ")", cuts };
}

function inSeconds(node: ts.Expression): Reading {
  const [open, close] = needsParentheses(outermost(node)) ? ["(", ")"] : ["", ""];
  return { before: `${open}Date.parse(`, after: `) / 1000${close}`, cuts: [] };
}

/** Whether a quotient in place of an expression would be taken apart by what stands around it. */
function needsParentheses(node: ts.Expression): boolean {
  const { parent } = node;
  if (
    nextLink(node) !== undefined ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isAsExpression(parent)
  )
    return true;
  if (ts.isPrefixUnaryExpression(parent))
    return parent.operator === ts.SyntaxKind.ExclamationToken || parent.operator === ts.SyntaxKind.TildeToken;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.AsteriskAsteriskToken) return true;
  return (
    parent.right === node &&
    [ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken].includes(kind)
  );
}
