/** Comparisons with the name of a message: two that become one, one that becomes two. */
import { ts } from "ts-morph";
import type { Edit, NameSite } from "../../src/model.js";
import { endsBlock, isFunctionNode } from "../../src/program/syntax.js";
import { cut } from "../edit/chain.js";
import { hasComment } from "../edit/text.js";
import type { Around } from "../transform.js";
import { becomes, normalized } from "./rivals.js";
import { roleOf, type Role } from "./role.js";

type Comparison = Extract<Role, { kind: "comparison" }>;

/** `x === "a" || x === "b"` becomes `x === "c"`; two branches for one name would leave the second without use. */
export function mergeComparisons(
  around: Around,
  site: NameSite,
  { comparison, subject, isEqual }: Comparison,
  name: string,
  rivals: readonly NameSite[],
): readonly Edit[] | undefined {
  const top = topOf(comparison, isEqual ? ts.SyntaxKind.BarBarToken : ts.SyntaxKind.AmpersandAmpersandToken);
  const same = operandsOf(top, top).filter((operand) => isSame(around, operand, subject, isEqual, name));
  const outside = rivals.flatMap((rival) => {
    const role = roleOf(around.tree, rival);
    const isOther = role.kind === "comparison" && role.isEqual && !same.includes(role.comparison);
    return isOther && normalized(role.subject) === normalized(subject) ? [role.comparison] : [];
  });
  if (isEqual && outside.some((other) => areAlternatives(comparison, other))) return undefined;
  if (same[0] === comparison || same.length === 0) return [{ place: site.place, text: name }];
  return dropOperand(around, comparison);
}

/** `x === "a"` becomes `x === "b" || x === "c"`. */
export function splitComparison(
  around: Around,
  site: NameSite,
  { comparison, subject, isEqual }: Comparison,
  [first, ...others]: readonly string[],
): readonly Edit[] | undefined {
  if (first === undefined || !/^[\w$.?\s]+$/.test(subject.getText())) return undefined;
  const { text } = comparison.getSourceFile();
  const written = comparison.getText();
  const { start, end } = site.place;
  const at = start - comparison.getStart();
  const operator = isEqual ? " || " : " && ";
  const more = others.map((name) => operator + written.slice(0, at) + name + written.slice(at + end - start)).join("");
  const [open, close] = needsParentheses(comparison, isEqual) ? ["(", ")"] : ["", ""];
  if (hasComment(text.slice(comparison.getStart(), comparison.getEnd()))) return undefined;
  return [
    cut(around.tree, comparison, comparison.getStart(), comparison.getStart(), open),
    { place: site.place, text: first },
    cut(around.tree, comparison, comparison.getEnd(), comparison.getEnd(), more + close),
  ];
}

function isSame(
  around: Around,
  operand: ts.Expression,
  subject: ts.Expression,
  isEqual: boolean,
  name: string,
): boolean {
  if (!ts.isBinaryExpression(operand)) return false;
  const operator = operand.operatorToken.getText();
  if (!operator.startsWith(isEqual ? "==" : "!=")) return false;
  const [text, other] =
    normalized(operand.left) === normalized(subject) ? [operand.right, operand.left] : [operand.left, operand.right];
  return normalized(other) === normalized(subject) && becomes(around, text) === name;
}

/** The whole chain of one operator around an operand. */
function topOf(node: ts.Expression, kind: ts.SyntaxKind): ts.Expression {
  let top = node;
  while (ts.isBinaryExpression(top.parent) && top.parent.operatorToken.kind === kind) top = top.parent;
  return top;
}

function operandsOf(node: ts.Expression, top: ts.Expression): readonly ts.Expression[] {
  const isChain =
    ts.isBinaryExpression(node) &&
    ts.isBinaryExpression(top) &&
    node.operatorToken.kind === top.operatorToken.kind &&
    /^(\|\||&&)$/.test(node.operatorToken.getText());
  return isChain ? [...operandsOf(node.left, top), ...operandsOf(node.right, top)] : [node];
}

/** `a || b` without `b`. */
function dropOperand({ tree }: Around, operand: ts.BinaryExpression): readonly Edit[] | undefined {
  const { parent } = operand;
  const { text } = operand.getSourceFile();
  if (!ts.isBinaryExpression(parent) || parent.right !== operand) return undefined;
  return hasComment(text.slice(parent.left.getEnd(), operand.getStart()))
    ? undefined
    : [cut(tree, operand, parent.left.getEnd(), operand.getEnd())];
}

/** Whether at most one of two tests is ever made or heeded: branches of one choice, or one that leaves before the other. */
function areAlternatives(a: ts.Node, b: ts.Node): boolean {
  const above = new Set<ts.Node>();
  for (let at: ts.Node = a; !ts.isSourceFile(at); at = at.parent) above.add(at);
  let common = b;
  while (!above.has(common) && !ts.isSourceFile(common)) common = common.parent;
  if (ts.isIfStatement(common) || ts.isConditionalExpression(common)) return true;
  if (!ts.isBlock(common) && !ts.isSourceFile(common)) return false;
  return leavesAt(a.pos < b.pos ? a : b, common);
}

function leavesAt(node: ts.Node, common: ts.Node): boolean {
  let statement = node;
  while (statement.parent !== common && !ts.isSourceFile(statement.parent)) {
    if (isFunctionNode(statement)) return false;
    statement = statement.parent;
  }
  return ts.isIfStatement(statement) && endsBlock(statement.thenStatement);
}

function needsParentheses({ parent }: ts.BinaryExpression, isEqual: boolean): boolean {
  if (!ts.isBinaryExpression(parent)) return ts.isPrefixUnaryExpression(parent) || ts.isAwaitExpression(parent);
  const kind = parent.operatorToken.kind;
  const isOr = kind === ts.SyntaxKind.BarBarToken;
  const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isEqual ? !isOr : !isOr && !isAnd;
}
