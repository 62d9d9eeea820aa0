/** Reads a field in its new form, and turns it into what the code expects. */
import { ts } from "ts-morph";
import type { Conversion } from "../../src/change.js";
import type { Edit } from "../../src/model.js";
import type { Tree } from "../../src/program/tree.js";
import { cut } from "../edit/chain.js";
import { isAsked } from "../read/asks.js";
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

function isWritten({ parent }: ts.Expression): boolean {
  if (ts.isDeleteExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  return (
    ts.isPrefixUnaryExpression(parent) &&
    (parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken)
  );
}
