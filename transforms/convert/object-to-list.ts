/** object-to-list: `{a: 1, b: 2}` becomes `[{a: 1}, {b: 2}]`, and is read by the key of its items. */
import { ts } from "ts-morph";
import { accessName, isAccess } from "../../src/program/syntax.js";
import { isOptionalChain, nextLink } from "../edit/chain.js";
import { outermost } from "../read/held.js";
import { put, type Converter, type Cut, type Reading } from "./conversion.js";
import { listOfType } from "./types.js";

export const objectToList: Converter = {
  declare: listOfType,
  split(node) {
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    const isPlain = node.properties.every(
      (member) => ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member),
    );
    return isPlain ? splitProperties(node) : undefined;
  },
  read: (node) => readOne(node) ?? readAll(node),
  write: () => ({ before: "Object.entries(", after: ").map(([key, value]) => ({ [key]: value }))", tier: "review" }),
};

/** `fields.plan` becomes `session_fields?.find((field) => "plan" in field)?.plan`. */
function readOne(node: ts.Expression): Reading | undefined {
  const next = nextLink(outermost(node));
  const name = next && isAccess(next) ? accessName(next) : undefined;
  if (!next || !name || isWrittenTo(next)) return undefined;
  const access = ts.isStringLiteralLike(name) ? `[${name.getText()}]` : name.text;
  const text = `?.find((field) => ${JSON.stringify(name.text)} in field)?.${access}`;
  return { before: "", after: "", cuts: [{ start: node.getEnd(), end: next.getEnd(), text }] };
}

/** Whatever else is done with the object is done with one made of the list. */
function readAll(node: ts.Expression): Reading | undefined {
  const read = outermost(node);
  const next = nextLink(read);
  if ((next && isWrittenTo(next)) || isWrittenTo(read) || isOptionalChain(node)) return undefined;
  return { before: "Object.assign({}, ...(", after: " ?? []))", cuts: [] };
}

/** Whether a value is put there, or taken away: a list has no such place. */
function isWrittenTo(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isDeleteExpression(parent) || ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return !ts.isPrefixUnaryExpression(parent) || parent.operator !== ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Each property gets braces of its own; the outer ones become brackets, or those of the first and the last. */
function splitProperties(literal: ts.ObjectLiteralExpression): readonly Cut[] {
  const items = literal.properties.map((member) => ({ start: member.getStart(), end: member.getEnd() }));
  const [first] = items;
  const [start, end] = [literal.getStart(), literal.getEnd()];
  const isOnLines = first && /\n/.test(literal.getSourceFile().text.slice(start, first.start));
  if (!first || isOnLines)
    return [
      { start, end: start + 1, text: "[" },
      ...items.flatMap((item) => [put(item.start, "{ "), put(item.end, " }")]),
      { start: end - 1, end, text: "]" },
    ];
  const between = items
    .slice(1)
    .flatMap((item, index) => [put(items[index]?.end ?? item.start, " }"), put(item.start, "{ ")]);
  return [put(start, "["), ...between, put(end, "]")];
}
