/** boolean-to-text: what was `true` is a text with the reason, what was `false` is none: comparisons ask for its truth. */
import { ts } from "ts-morph";
import { isOptionalChain } from "../edit/chain.js";
import { outermost } from "../read/held.js";
import type { Converter, Reading } from "./conversion.js";

export const booleanToText: Converter = {
  write: () => undefined,
  read(node) {
    const read = outermost(node);
    const { parent } = read;
    if (!ts.isBinaryExpression(parent) || parent.left !== read || isOptionalChain(node)) return undefined;
    const isTrue = truthOf(parent);
    return isTrue === undefined ? undefined : compared(read, parent, isTrue);
  },
};

/** Whether a comparison with `true` or `false` asks for the one or the other; `undefined`: it is no such comparison. */
function truthOf({ operatorToken, right }: ts.BinaryExpression): boolean | undefined {
  const isTrue = right.kind === ts.SyntaxKind.TrueKeyword;
  if (!isTrue && right.kind !== ts.SyntaxKind.FalseKeyword) return undefined;
  if (operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return isTrue;
  return operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ? !isTrue : undefined;
}

/** `x === true` becomes `Boolean(x)`, `x === false` becomes `!x`. */
function compared(read: ts.Expression, comparison: ts.BinaryExpression, isTrue: boolean): Reading {
  const rest = { start: read.getEnd(), end: comparison.getEnd(), text: isTrue ? ")" : "" };
  return { before: isTrue ? "Boolean(" : "!", after: "", cuts: [rest] };
}
