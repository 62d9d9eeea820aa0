/** first-of-list: `[x]` becomes `x`, a read of `list[0]` a read of what took the place of the list. */
import { ts } from "ts-morph";
import { isAccess, type Access } from "../../src/program/syntax.js";
import { isOptionalChain, nextLink } from "../edit/chain.js";
import { statementGuard } from "../edit/statement.js";
import { isFirstItem } from "../read/bound.js";
import { handedOn, outermost } from "../read/held.js";
import type { Converter, Cut, Reading } from "./conversion.js";
import { itemType } from "./types.js";

export const firstOfList: Converter = {
  declare: itemType,
  write: () => undefined,
  // Only a literal of one element can be opened by taking its brackets away.
  open: ({ kind }) => kind === "single",
  read(node) {
    const next = nextLink(outermost(node));
    const item = next && isAccess(next) ? itemOf(next) : undefined;
    if (next && item) return { before: "", after: "", cuts: [withoutLinks(node, item)] };
    return intoPattern(node) ?? asList(node, next);
  },
};

/** `[0]`, `.at(0)`, `.at(-1)`: the one item that there is. */
function itemOf(link: Access): ts.Expression | undefined {
  if (isFirstItem(link)) return link;
  const call = link.parent;
  const isAt =
    ts.isPropertyAccessExpression(link) &&
    link.name.text === "at" &&
    ts.isCallExpression(call) &&
    call.expression === link;
  return isAt && /^(0|-1)$/.test(call.arguments[0]?.getText() ?? "") ? call : undefined;
}

/** The links up to an item go; where one of them was optional the one behind them is. */
function withoutLinks(node: ts.Expression, item: ts.Expression): Cut {
  const start = node.getEnd();
  const next = nextLink(item);
  const isOptional = /\?\./.test(item.getSourceFile().text.slice(start, item.getEnd()));
  if (!next || next.questionDotToken || !isOptional) return { start, end: item.getEnd(), text: "" };
  return { start, end: ts.isPropertyAccessExpression(next) ? next.name.getStart() : item.getEnd(), text: "?." };
}

/** `const [thread] = chat.threads` becomes `const thread = chat.thread`. */
function intoPattern(node: ts.Expression): Reading | undefined {
  const { parent } = handedOn(node);
  if (!ts.isVariableDeclaration(parent) || !ts.isArrayBindingPattern(parent.name) || parent.type) return undefined;
  const [element, ...others] = parent.name.elements;
  if (!element || others.length > 0 || ts.isOmittedExpression(element) || element.dotDotDotToken || element.initializer)
    return undefined;
  return {
    before: "",
    after: "",
    cuts: [
      { start: parent.name.getStart(), end: element.getStart(), text: "" },
      { start: element.getEnd(), end: parent.name.getEnd(), text: "" },
    ],
  };
}

/** Whatever else is done with a list is done with one of that item. */
function asList(node: ts.Expression, next: ReturnType<typeof nextLink>): Reading | undefined {
  const isCounted =
    next && (!ts.isPropertyAccessExpression(next) || next.name.text === "length" || next.name.text === "at");
  if (isCounted || isOptionalChain(node) || next?.questionDotToken || isTakenApart(node) || mayLack(node))
    return undefined;
  return { before: `${statementGuard(node)}[`, after: "]", cuts: [] };
}

/** `chat.threads ?? []`: a list of nothing would not be lacking. */
function mayLack(node: ts.Expression): boolean {
  const { parent } = handedOn(node);
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === handedOn(node) &&
    (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      parent.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  );
}

function isTakenApart(node: ts.Expression): boolean {
  const { parent } = handedOn(node);
  return ts.isVariableDeclaration(parent) || ts.isDeleteExpression(parent);
}
