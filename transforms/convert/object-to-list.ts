/** object-to-list: `{a: 1, b: 2}` becomes `[{a: 1}, {b: 2}]`. */
import { ts } from "ts-morph";
import { put, type Converter, type Cut } from "./conversion.js";
import { listOfType } from "./types.js";

export const objectToList: Converter = {
  name: "object-to-list",
  declare: listOfType,
  split(node) {
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    const isPlain = node.properties.every(
      (member) => ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member),
    );
    return isPlain ? splitProperties(node) : undefined;
  },
  write: () => ({ before: "Object.entries(", after: ").map(([key, value]) => ({ [key]: value }))", tier: "review" }),
};

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
