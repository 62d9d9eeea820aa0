/** Reads a field in its new form, and turns it into what the code expects. */
import { ts } from "ts-morph";
import type { Conversion } from "../../src/change.js";
import type { Edit } from "../../src/model.js";
import type { Tree } from "../../src/program/tree.js";
import { cut } from "../edit/chain.js";
import { insertAfter, insertBefore } from "../write.js";
import { conversions } from "./index.js";

/** The edits around a read; `undefined` when it can't be turned by writing around it. */
export function convertRead(tree: Tree, node: ts.Expression, name: Conversion): readonly Edit[] | undefined {
  if (isWritten(node)) return undefined;
  const reading = isAsked(node) ? { before: "", after: "", cuts: [] } : conversions[name].read?.(node);
  if (!reading) return undefined;
  const place = tree.placeOf(node);
  const cuts = reading.cuts.map(({ start, end, text }) => cut(tree, node, start, end, text));
  if (reading.before === "" && reading.after === "") return cuts;
  const label = ts.isShorthandPropertyAssignment(node.parent) ? `${node.getText()}: ` : "";
  return [insertBefore(place, label + reading.before), insertAfter(place, reading.after), ...cuts];
}

/** Whether it is only asked whether there is something. */
function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return true;
  if (ts.isForStatement(parent) || ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return parent.left === node || isAsked(parent);
  return kind === ts.SyntaxKind.BarBarToken && isAsked(parent);
}

function isWritten({ parent }: ts.Expression): boolean {
  if (ts.isDeleteExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  return (
    ts.isPrefixUnaryExpression(parent) &&
    (parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken)
  );
}
