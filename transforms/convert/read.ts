/** Reads a field in its new form, and turns it into what the code expects. */
import { ts } from "ts-morph";
import type { Conversion } from "../../src/change.js";
import type { Edit } from "../../src/model.js";
import { cut } from "../edit/chain.js";
import { isAsked } from "../read/asks.js";
import type { Around } from "../transform.js";
import { insertAfter, insertBefore } from "../write.js";
import { converterOf } from "./index.js";
import type { Reading } from "./conversion.js";

/** What is written around reads, and nodes in which other reads must be turned along with them. */
export interface Converted {
  readonly edits: readonly Edit[];
  readonly shared: readonly ts.Node[];
}

/** The edits around a read; `undefined` when it can't be turned by writing around it. */
export function convertRead(around: Around, node: ts.Expression, conversion: Conversion): Converted | undefined {
  if (isWritten(node)) return undefined;
  const converter = converterOf(conversion);
  const reading: Reading | undefined =
    isAsked(node) && !converter.isAlwaysTrue ? { before: "", after: "", cuts: [] } : converter.read?.(node, around);
  if (!reading) return undefined;
  const { before, after, cuts, shared } = reading;
  const { tree } = around;
  const place = tree.placeOf(node);
  const edits = cuts.map(({ start, end, text }) => cut(tree, node, start, end, text));
  const label = ts.isShorthandPropertyAssignment(node.parent) ? `${node.getText()}: ` : "";
  const isAround = before !== "" || after !== "";
  return {
    edits: isAround ? [insertBefore(place, label + before), insertAfter(place, after), ...edits] : edits,
    shared: shared ? [shared] : [],
  };
}

/** What is written around each of several reads; `undefined` when one of them can't be turned. */
export function allConverted(all: readonly (Converted | undefined)[]): Converted | undefined {
  const done = all.flatMap((one) => one ?? []);
  if (done.length < all.length) return undefined;
  return { edits: done.flatMap(({ edits }) => edits), shared: done.flatMap(({ shared }) => shared) };
}

function isWritten({ parent }: ts.Expression): boolean {
  if (ts.isDeleteExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  return (
    ts.isPrefixUnaryExpression(parent) &&
    (parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken)
  );
}
